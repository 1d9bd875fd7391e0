// The reader's language, with numbers, dates and amounts as it writes them.
import { useMemo, useSyncExternalStore } from 'react';
import { createAmounts } from './amounts.ts';
import { en, type Words } from './en.ts';
import { keep, readKept } from './kept.ts';
import { createNames } from './node-name.ts';
import { zh } from './zh.ts';

export const LANGUAGES = { en: 'English', zh: '中文' } as const;
export type Language = keyof typeof LANGUAGES;

const WORDS: Record<Language, Words> = { en, zh };
const listeners = new Set<() => void>();
let current: Language =
  readKept('language', ['en', 'zh']) ?? (navigator.language.startsWith('zh') ? 'zh' : 'en');
document.documentElement.lang = current;

export function setLanguage(language: Language): void {
  current = language;
  keep('language', language);
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The browser's own locale where it is of the chosen language: en-GB writes dates as Britons do. */
const localeOf = (language: Language): string =>
  navigator.languages.find((locale) => locale.startsWith(language)) ?? language;

export function useWords() {
  const language = useSyncExternalStore(subscribe, () => current);
  return useMemo(() => {
    const words = WORDS[language];
    const amounts = createAmounts(localeOf(language), words);
    return { language, words, ...amounts, ...createNames(language, words, amounts) };
  }, [language]);
}
export type Reader = ReturnType<typeof useWords>;
