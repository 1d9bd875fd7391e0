import './styles/tokens.css';
import './styles/base.css';
import { createRoot } from 'react-dom/client';
import { followLinks } from './address/follow-links.ts';
import { Explorer } from './explorer.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
followLinks(document);
createRoot(root).render(<Explorer />);
