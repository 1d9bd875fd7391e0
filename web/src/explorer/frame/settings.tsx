import { useState } from 'react';
import { keep, readKept } from '../words/kept.ts';
import { LANGUAGES, type Language, setLanguage, useWords } from '../words/use-words.ts';

const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

function show(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}

const kept = readKept('theme', THEMES) ?? 'system';
show(kept);

export function Settings() {
  const { words, language } = useWords();
  const [theme, setTheme] = useState<Theme>(kept);
  return (
    <div className="settings">
      <label>
        <span className="unseen">{words.settings.language}</span>
        <select value={language} onChange={(event) => setLanguage(event.target.value as Language)}>
          {Object.entries(LANGUAGES).map(([code, label]) => (
            <option value={code} key={code}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="unseen">{words.settings.theme}</span>
        <select
          value={theme}
          onChange={(event) => {
            const next = event.target.value as Theme;
            setTheme(next);
            keep('theme', next);
            show(next);
          }}
        >
          {THEMES.map((one) => (
            <option value={one} key={one}>
              {words.settings[one]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
