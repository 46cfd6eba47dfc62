import { useRef, useState } from 'react';

/** Which rows are chosen; only those that are drawn count, in the order in which they are drawn. */
export function useSelection(ids: readonly string[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);

  const choose = (id: string, range = false) => {
    const next = new Set(chosen);
    const from = last.current ? ids.indexOf(last.current) : -1;
    const to = ids.indexOf(id);
    if (range && from !== -1) {
      for (const between of ids.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(between);
    } else if (next.has(id)) next.delete(id);
    else next.add(id);
    last.current = id;
    setChosen(next);
  };
  return {
    chosen: ids.filter((id) => chosen.has(id)),
    choose,
    chooseAll: (all: boolean) => setChosen(new Set(all ? ids : [])),
    clear: () => setChosen(new Set()),
  };
}
