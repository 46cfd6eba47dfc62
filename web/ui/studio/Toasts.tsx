import { X } from 'lucide-react';
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { Button } from './Button.tsx';

export interface ToastText {
  title: string;
  action?: { name: string; run: () => void };
}

/** One queue for the page. Toasts stay at least 6 s, and as long as pointer or focus is on them. */
export const toasts = new ToastQueue<ToastText>({ maxVisibleToasts: 3 });

export function say(title: string, action?: ToastText['action'], timeout = action ? 8000 : 6000): void {
  toasts.add(action ? { title, action } : { title }, { timeout });
}

export function Toasts({ label, closeLabel }: { label: string; closeLabel: string }) {
  return (
    <ToastRegion
      queue={toasts}
      aria-label={label}
      className="fixed inset-x-4 bottom-4 z-50 mx-auto flex max-w-md flex-col gap-2 rounded-button"
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
                toasts.close(toast.key);
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
