import { toasts } from '../../ui/studio/Toasts.tsx';

/** How long one may still think better of what the server can't take back. */
const undoMs = 8000;

interface Later {
  title: string;
  undo: string;
  /** Puts the page back as it was. */
  undone: () => void;
  /** `leaving`: the page is being closed, the request has to outlive it. */
  commit: (leaving: boolean) => Promise<void>;
}

/**
 * Does it in 8 s, or when the notice is closed or one leaves the page, unless it was undone. As long as the pointer is on the notice
 * it waits, so that Undo never comes too late.
 */
export function doLater({ title, undo, undone, commit }: Later): void {
  let open = true;
  const settle = (leaving: boolean) => {
    if (!open) return;
    open = false;
    window.removeEventListener('pagehide', leave);
    void commit(leaving);
  };
  const leave = () => settle(true);
  window.addEventListener('pagehide', leave);
  const run = () => {
    if (!open) return;
    open = false;
    window.removeEventListener('pagehide', leave);
    undone();
  };
  toasts.add({ title, action: { name: undo, run } }, { timeout: undoMs, onClose: () => settle(false) });
}
