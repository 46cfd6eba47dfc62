import { useLingui } from '@lingui/react';
import { useCallback } from 'react';
import type { Values } from '../i18n/runtime.ts';
import type { StudioText } from '../i18n/studio.ts';

/** Every text has an id in the catalogue; one that is missing does not compile. */
export type TextId = StudioText;
export type Translate = (id: TextId, values?: Values) => string;

/** The words of the page, in the viewer's language; the page follows when the language changes. */
export function useText(): Translate {
  const { i18n } = useLingui();
  return useCallback((id, values) => i18n._(id, values), [i18n]);
}
