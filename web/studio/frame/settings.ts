import type { Language } from '../types.ts';

export type Theme = 'system' | 'light' | 'dark';

/** The viewer's own choices, kept in this browser. Storage may be refused: then they last for the page. */
function remember(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Private windows may refuse; the choice still holds until the page is closed.
  }
}
function recall(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function storedTheme(): Theme {
  const theme = recall('vorab.theme');
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

/** `data-theme` on the root decides; without it the system does. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  remember('vorab.theme', theme);
}

export function storedLanguage(): Language {
  const stored = recall('vorab.language');
  if (stored === 'en' || stored === 'de') return stored;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'de' || tag === 'en') === 'de'
    ? 'de'
    : 'en';
}
export function rememberLanguage(language: Language): void {
  remember('vorab.language', language);
}

export function shortcutsOn(): boolean {
  return recall('vorab.shortcuts') !== 'off';
}
export function setShortcuts(on: boolean): void {
  remember('vorab.shortcuts', on ? 'on' : 'off');
}
