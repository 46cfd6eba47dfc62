import { useEffect, useRef } from 'react';

export interface RoomKeys {
  toggle: () => void;
  skip: (seconds: number) => void;
  step: (by: 1 | -1) => void;
  rate: (level: number) => void;
  cannotJudge: () => void;
  moveCriterion: (by: 1 | -1) => void;
  note: () => void;
  help: () => void;
}

/** A key typed into words is a letter; a radio or a slider takes no letters, so ours work there. */
function types(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['radio', 'range', 'checkbox'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

/** Keys of the room. Off while a dialog or menu is open, and when someone switched them off (WCAG 2.1.4). */
export function useRoomKeys(on: boolean, keys: RoomKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || types(event.target)) return;
      if (
        event.target instanceof Element &&
        event.target.closest('[role=dialog],[role=alertdialog],[role=menu],[role=listbox]')
      )
        return;
      if (!act(event.key, latest.current)) return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [on]);
}

function act(key: string, keys: RoomKeys): boolean {
  if (/^[1-9]$/.test(key)) keys.rate(Number(key));
  else if (key === '0') keys.cannotJudge();
  else if (key === 'j') keys.skip(-10);
  else if (key === 'k') keys.toggle();
  else if (key === 'l') keys.skip(10);
  else if (key === 'J') keys.step(-1);
  else if (key === 'L') keys.step(1);
  else if (key === 'c') keys.moveCriterion(1);
  else if (key === 'C') keys.moveCriterion(-1);
  else if (key === 'n') keys.note();
  else if (key === '?') keys.help();
  else return false;
  return true;
}
