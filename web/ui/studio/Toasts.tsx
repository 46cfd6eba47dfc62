import { X } from 'lucide-react';
import { useEffect } from 'react';
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { Button } from './Button.tsx';

/** Words that say why something failed. They stay where the thing is, until it works: a toast would take them away. */
export type FailureText = string & { readonly failure: true };
/** Words of something that is done. Those of a failure do not fit. */
export type DoneText = string & { readonly failure?: never };

export interface ToastText {
  title: DoneText;
  action?: { name: string; run: () => void };
}

/** One queue for the page. Toasts stay as long as pointer or focus is on them. */
export const toasts = new ToastQueue<ToastText>({ maxVisibleToasts: 3 });

/** How long (ms) a toast stays: long enough to be read slowly, and to reach for Undo where there is one. */
export const readingMs = (title: string, undo: boolean): number =>
  Math.max(undo ? 8000 : 6000, 3000 + title.length * 80);

/** Says that something is done, with its Undo. Failures are said beside the thing instead, and do not compile here. */
export function say(title: DoneText, action?: ToastText['action'], timeout?: number): void {
  const words = action ? { title, action } : { title };
  toasts.add(words, { timeout: timeout ?? readingMs(title, action !== undefined) });
}

const isTyping = (at: EventTarget | null) =>
  at instanceof HTMLElement &&
  (at.isContentEditable || at.matches('textarea, input:not([type=checkbox], [type=radio])'));

/** Ctrl+Z (⌘Z) takes back what the newest toast offers to; in a field it is the field's own. */
function undoByKey(event: KeyboardEvent, queue: typeof toasts): void {
  if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
  if (isTyping(event.target)) return;
  const newest = queue.visibleToasts.find((toast) => toast.content.action);
  if (!newest) return;
  event.preventDefault();
  newest.content.action?.run();
  queue.close(newest.key);
}

export function Toasts({
  label,
  closeLabel,
  queue = toasts,
}: {
  label: string;
  closeLabel: string;
  queue?: typeof toasts;
}) {
  useEffect(() => {
    const undo = (event: KeyboardEvent) => undoByKey(event, queue);
    document.addEventListener('keydown', undo);
    return () => document.removeEventListener('keydown', undo);
  }, [queue]);
  return (
    <ToastRegion
      queue={queue}
      aria-label={label}
      className="fixed inset-x-4 bottom-[calc(1rem+var(--below-toasts,0px))] z-50 mx-auto flex max-w-md flex-col gap-2 rounded-button"
    >
      {({ toast }) => (
        <Toast
          toast={toast}
          className="flex items-center gap-3 rounded-button bg-ink px-4 py-2.5 text-15 text-paper shadow-lg"
        >
          <ToastContent className="min-w-0 flex-1">
            <Text slot="title">{toast.content.title}</Text>
          </ToastContent>
          {toast.content.action ? (
            <button
              type="button"
              className="min-h-8 cursor-pointer rounded-chip px-2 font-semibold underline underline-offset-2"
              onClick={() => {
                toast.content.action?.run();
                queue.close(toast.key);
              }}
            >
              {toast.content.action.name}
            </button>
          ) : null}
          <Button
            slot="close"
            look="icon"
            aria-label={closeLabel}
            className="text-paper data-hovered:bg-ink-2 data-hovered:text-paper"
          >
            <X aria-hidden size={16} />
          </Button>
        </Toast>
      )}
    </ToastRegion>
  );
}
