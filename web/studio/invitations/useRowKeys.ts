import { type RefObject, useEffect, useRef, useState } from 'react';

export interface RowKeys {
  /** Enter on a row. */
  open: (id: string) => void;
  /** X; with Shift from the row chosen last to this one. Null: nothing can be chosen. */
  choose: ((id: string, range: boolean) => void) | null;
  /** Escape. */
  letGo: () => void;
  help: () => void;
}

const stored = 'vorab.list-keys';
/** Letters as keys can be switched off, for who speaks to their computer. */
export function useKeysOn(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => localStorage.getItem(stored) !== 'off');
  return [
    on,
    (next) => {
      localStorage.setItem(stored, next ? 'on' : 'off');
      setOn(next);
    },
  ];
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
/** A checkbox is an input in which nobody types. */
const typesIn = (target: EventTarget | null): boolean =>
  isTyping(target) && !(target instanceof HTMLInputElement && target.type === 'checkbox');
const somethingIsOpen = (): boolean =>
  document.querySelector('[role=dialog],[role=alertdialog],[role=menu],[role=listbox]') !== null;

/** J and K anywhere, arrow keys once a row has the focus; rows are `tr[data-row]` inside `table`. */
export function useRowKeys(table: RefObject<HTMLElement | null>, on: boolean, keys: RowKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const rows = () => [...(table.current?.querySelectorAll<HTMLElement>('tr[data-row]') ?? [])];
    const here = () => document.activeElement?.closest<HTMLElement>('tr[data-row]') ?? null;
    const move = (by: 1 | -1) => {
      const all = rows();
      const row = here();
      const at = row ? all.indexOf(row) : -1;
      const next = at === -1 ? all[0] : all[Math.min(all.length - 1, Math.max(0, at + by))];
      next?.focus();
      next?.scrollIntoView({ block: 'nearest' });
      return next !== undefined;
    };
    const press = (event: KeyboardEvent): boolean => {
      const row = here();
      const id = row?.dataset.row;
      const letter = on ? event.key.toLowerCase() : '';
      if (event.key === '/' && on) {
        const field = document.querySelector<HTMLInputElement>('input[data-search]');
        field?.focus();
        field?.select();
        return field !== null;
      }
      if (letter === 'j') return move(1);
      if (letter === 'k') return move(-1);
      if (event.key === 'ArrowDown' && row) return move(1);
      if (event.key === 'ArrowUp' && row) return move(-1);
      if (event.key === 'Enter' && id && document.activeElement === row) {
        latest.current.open(id);
        return true;
      }
      if (letter === 'x' && id && latest.current.choose) {
        latest.current.choose(id, event.shiftKey);
        return true;
      }
      if (event.key === '?' && on) {
        latest.current.help();
        return true;
      }
      if (event.key === 'Escape') latest.current.letGo();
      return false;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (typesIn(event.target) || somethingIsOpen()) return;
      if (press(event)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [table, on]);
}
