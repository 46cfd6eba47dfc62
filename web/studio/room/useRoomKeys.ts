import { useEffect } from 'react';
import { useLatest } from './usePlayer.ts';

export interface RoomKeys {
  toggle: () => void;
  skip: (seconds: number) => void;
  frame: (by: 1 | -1) => void;
  faster: (by: 1 | -1) => void;
  mute: () => void;
  fullscreen: () => void;
  step: (by: 1 | -1) => void;
  rate: (level: number) => void;
  cannotJudge: () => void;
  moveCriterion: (by: 1 | -1) => void;
  mark: () => void;
  note: () => void;
  recommend: () => void;
  help: () => void;
}

/** A key typed into words is a letter; a radio or a slider takes no letters, so ours work there. */
function types(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['radio', 'range', 'checkbox'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

/** What the space bar and the arrows already mean where the focus is. */
const takesSpace =
  'a,button,input,select,summary,[role=button],[role=radio],[role=tab],audio[controls],video[controls]';
const takesArrows = 'input,select,[role=radiogroup],[role=slider],[role=tab],audio[controls],video[controls]';
const elsewhere = '[role=dialog],[role=alertdialog],[role=menu],[role=listbox]';

/**
 * Keys of a part of the room. Off while a dialog or menu is open, and when someone switched them off (WCAG 2.1.4).
 *
 * @param actOf what a key does here, or null where it means nothing
 */
export function useKeys(on: boolean, actOf: (key: string) => (() => void) | null): void {
  const latest = useLatest(actOf);
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || target?.closest(elsewhere)) return;
      const act = latest.current(meant(event) ?? '');
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [on, latest]);
}

/** The key as it is written in `actOf`; null where it is a letter of a text or belongs to what has the focus. */
function meant(event: KeyboardEvent): string | null {
  // Also in the middle of words: nobody writes with it.
  if (event.key === 'Enter') return event.ctrlKey || event.metaKey ? 'Ctrl+Enter' : null;
  // AltGr, which many keyboards need for a bracket, comes as Ctrl and Alt together.
  const held = (event.ctrlKey || event.altKey) && !event.getModifierState('AltGraph');
  if (held || event.metaKey || types(event.target)) return null;
  const target = event.target instanceof Element ? event.target : null;
  if (event.key === ' ' && target?.closest(takesSpace)) return null;
  if (event.key.startsWith('Arrow') && target?.closest(takesArrows)) return null;
  return event.key;
}

/** What a key does in the room, or null. */
export function actOf(key: string, keys: RoomKeys): (() => void) | null {
  if (/^[1-9]$/.test(key)) return () => keys.rate(Number(key));
  const acts: [string, () => void][] = [
    ['0', keys.cannotJudge],
    [' ', keys.toggle],
    ['k', keys.toggle],
    ['j', () => keys.skip(-10)],
    ['l', () => keys.skip(10)],
    ['ArrowLeft', () => keys.skip(-5)],
    ['ArrowRight', () => keys.skip(5)],
    [',', () => keys.frame(-1)],
    ['.', () => keys.frame(1)],
    ['<', () => keys.faster(-1)],
    ['>', () => keys.faster(1)],
    ['m', keys.mute],
    ['f', keys.fullscreen],
    ['[', () => keys.step(-1)],
    [']', () => keys.step(1)],
    ['J', () => keys.step(-1)],
    ['L', () => keys.step(1)],
    ['c', () => keys.moveCriterion(1)],
    ['C', () => keys.moveCriterion(-1)],
    ['b', keys.mark],
    ['n', keys.note],
    ['r', keys.recommend],
    ['?', keys.help],
  ];
  return acts.find(([name]) => name === key)?.[1] ?? null;
}
