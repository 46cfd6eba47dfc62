import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './Button.tsx';
import { cx } from './classes.ts';

export interface DialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  closeLabel: string;
  children: ReactNode;
  /** `side` slides in at the right and leaves the page in view; `centre` asks for one answer. */
  place?: 'centre' | 'side';
  /** For questions that must not be dismissed by a stray click. */
  role?: 'dialog' | 'alertdialog';
}

/** Focus is trapped inside and goes back to where it came from. */
export function Dialog({
  isOpen,
  onClose,
  title,
  closeLabel,
  children,
  place = 'centre',
  role = 'dialog',
}: DialogProps) {
  const side = place === 'side';
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={role === 'dialog'}
      className={cx('fixed inset-0 z-40 flex bg-scrim', side ? 'justify-end' : 'items-center justify-center p-4')}
    >
      <Modal
        className={cx(
          'overflow-auto border border-line bg-raised text-ink shadow-xl',
          side ? 'h-dvh w-full max-w-md border-y-0 border-r-0' : 'max-h-[90dvh] w-full max-w-lg rounded-card',
        )}
      >
        <AriaDialog role={role} className="flex flex-col gap-4 p-5 outline-none sm:p-6">
          <div className="flex items-start justify-between gap-3">
            <Heading slot="title" className="font-display text-21 leading-tight">
              {title}
            </Heading>
            <Button look="icon" onPress={onClose} aria-label={closeLabel} className="-mt-1 -mr-2">
              <X aria-hidden size={18} />
            </Button>
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
