import type { MessageTemplate } from '../types.ts';

const nothing = { en: '', de: '' };

/** A template before it has any words. */
export const blankTemplate: MessageTemplate = {
  id: 'new',
  purpose: 'any',
  name: nothing,
  subject: nothing,
  body: nothing,
  shipped: false,
  changed: true,
  revision: -1,
};
