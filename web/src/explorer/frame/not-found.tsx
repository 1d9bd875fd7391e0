import { useWords } from '../words/use-words.ts';
import { View } from './view.tsx';

export function NotFound() {
  const { words } = useWords();
  return (
    <View title={words.state.notFoundTitle}>
      <p className="empty">{words.state.notFound}</p>
    </View>
  );
}
