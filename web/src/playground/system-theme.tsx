import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect } from 'react';

/** GraphiQL's styles follow the system by themselves, its editors only when told. Renders nothing. */
export function SystemTheme() {
  const { setTheme } = useGraphiQLActions();
  const theme = useGraphiQL((state) => state.theme);

  useEffect(() => {
    // null: the visitor chose neither light nor dark in the settings.
    if (theme !== null) return;
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const listener = (): void => setTheme(null);
    dark.addEventListener('change', listener);
    return () => dark.removeEventListener('change', listener);
  }, [theme, setTheme]);

  return null;
}
