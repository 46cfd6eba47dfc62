import type { KeyRow } from '../KeysDialog.tsx';

export const roomKeys: readonly KeyRow[] = [
  { keys: ['Space', 'K'], name: 'keys.toggle' },
  { keys: ['←', '→'], name: 'keys.skip-five' },
  { keys: ['J', 'L'], name: 'keys.skip' },
  { keys: [',', '.'], name: 'keys.frame' },
  { keys: ['<', '>'], name: 'keys.speed' },
  { keys: ['M', 'F'], name: 'keys.sound' },
  { keys: ['[', ']', '⇧ J', '⇧ L'], name: 'keys.step' },
  { keys: ['1', '9'], name: 'keys.rate' },
  { keys: ['0'], name: 'keys.cannot-judge' },
  { keys: ['C', '⇧ C'], name: 'keys.criterion' },
  { keys: ['B'], name: 'keys.mark' },
  { keys: ['N'], name: 'keys.note' },
  { keys: ['R'], name: 'keys.recommend' },
  { keys: ['Ctrl Enter'], name: 'keys.submit' },
  { keys: ['⇧ N', '⇧ P'], name: 'keys.candidate' },
  { keys: ['?'], name: 'keys.help' },
];
