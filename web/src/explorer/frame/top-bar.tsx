import { useAddress } from '../address/address.ts';
import { SearchBox } from '../search/search-box.tsx';
import { useWords } from '../words/use-words.ts';
import { Settings } from './settings.tsx';

const LINKS = ['clusters', 'money', 'trace', 'network', 'dashboards'] as const;

export function TopBar() {
  const { words } = useWords();
  const { path } = useAddress();
  return (
    <header className="top">
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <a className="brand" href="/" aria-current={path === '/' ? 'page' : undefined}>
        <Mark />
        {words.brand}
      </a>
      <SearchBox />
      <nav className="nav" aria-label={words.nav.label}>
        {LINKS.map((name) => (
          <a key={name} href={`/${name}`} aria-current={path === `/${name}` ? 'page' : undefined}>
            {words.nav[name]}
          </a>
        ))}
        <a href="/playground">{words.nav.playground}</a>
      </nav>
      <Settings />
    </header>
  );
}

function Mark() {
  return (
    <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" className="mark">
      <path d="M5 6 12 12 19 5M12 12 6 19M12 12l7 6" />
      <circle cx="5" cy="6" r="2.2" />
      <circle cx="19" cy="5" r="2.2" />
      <circle cx="12" cy="12" r="3" />
      <circle cx="6" cy="19" r="2.2" />
      <circle cx="19" cy="18" r="2.2" />
    </svg>
  );
}
