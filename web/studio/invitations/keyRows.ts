import type { KeyRow } from '../KeysDialog.tsx';

export const listKeys: readonly KeyRow[] = [
  { keys: ['J', 'K', '↓', '↑'], name: 'list-keys.move' },
  { keys: ['↵'], name: 'list-keys.open' },
  { keys: ['X'], name: 'list-keys.choose' },
  { keys: ['⇧ X'], name: 'list-keys.range' },
  { keys: ['/'], name: 'list-keys.search' },
  { keys: ['?'], name: 'keys.help' },
];
