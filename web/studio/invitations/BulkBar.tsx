import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Button } from '../../ui/studio/Button.tsx';
import { Dialog } from '../../ui/studio/Dialog.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import { say } from '../../ui/studio/Toasts.tsx';
import { explain } from '../Failure.tsx';
import { useText } from '../text.ts';
import type { DecisionKind, InterviewDetail, Invitation } from '../types.ts';
import { invitationLink } from './api.ts';
import { forEach } from './bulk.ts';
import { ExtendDialog } from './ExtendDialog.tsx';
import { isLive } from './next.ts';
import { copy, type useRowActions } from './useRowActions.tsx';

interface BulkBarProps {
  interview: InterviewDetail;
  chosen: Invitation[];
  onClear: () => void;
  rowActions: ReturnType<typeof useRowActions>;
}

/** What can be done with all that are chosen. A word stands there only where it fits somebody. */
export function BulkBar({ interview, chosen, onClear, rowActions }: BulkBarProps) {
  const t = useText();
  const { actions, setFailed } = rowActions;
  const [asks, setAsks] = useState<'extend' | DecisionKind | null>(null);
  const live = chosen.filter(isLive);
  const submitted = chosen.filter((one) => one.state === 'submitted');
  const linked = chosen.filter((one) => one.state !== 'cancelled' && one.state !== 'withdrawn');

  // What is said appears above the bar, not on it.
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    const page = document.documentElement;
    page.style.setProperty('--below-toasts', `${(bar.current?.offsetHeight ?? 52) + 16}px`);
    return () => {
      page.style.removeProperty('--below-toasts');
    };
  }, []);

  const copyLinks = () => {
    const links = new Map<string, string>();
    const all = forEach(linked, async ({ id }) => links.set(id, (await invitationLink(id)).url)).then((report) => {
      if (report.failed.length > 0)
        setFailed({
          title: t('bulk.failed', { count: report.failed.length }),
          people: report.failed.map(({ item, error }) => ({ name: item.name ?? item.code, why: explain(t, error) })),
        });
      // Two columns for a spreadsheet, in the order of the list.
      return linked
        .flatMap((one) => (links.has(one.id) ? [`${one.name ?? one.code}\t${links.get(one.id)}`] : []))
        .join('\n');
    });
    copy(all).then(
      () => say(t('link.copied.many', { count: linked.length })),
      (error) => setFailed({ title: t('link.not-copied'), people: [{ name: '', why: explain(t, error) }] }),
    );
  };
  const word = (name: string, run: () => void): ReactNode => (
    <AriaButton
      onPress={run}
      className="min-h-9 cursor-pointer rounded-chip px-3 text-15 font-semibold whitespace-nowrap data-focus-visible:outline-2 data-focus-visible:outline-paper data-hovered:underline max-sm:min-h-11"
    >
      {name}
    </AriaButton>
  );

  return (
    <>
      <div aria-hidden className="h-16" />
      <section
        ref={bar}
        aria-label={t('bulk.title')}
        className="fixed inset-x-4 bottom-5 z-30 mx-auto flex w-fit max-w-full flex-wrap items-center justify-center gap-x-2 gap-y-1 rounded-button bg-ink px-4 py-2 text-paper shadow-lg lg:left-[calc(216px+1rem)]"
      >
        <span aria-live="polite" className="px-1 text-15 tabular-nums">
          {t('bulk.chosen', { count: chosen.length })}
        </span>
        {submitted.length > 0 ? (
          <>
            {word(t('decision.advance'), () => setAsks('advance'))}
            {word(t('decision.hold'), () => setAsks('hold'))}
            {word(t('decision.reject'), () => setAsks('reject'))}
          </>
        ) : null}
        {live.length > 0 ? word(t('extend.open'), () => setAsks('extend')) : null}
        {linked.length > 0 ? word(t('bulk.copy-links'), copyLinks) : null}
        {live.length > 0
          ? word(t('bulk.cancel'), () => {
              actions.cancel(live);
              onClear();
            })
          : null}
        <AriaButton
          aria-label={t('bulk.clear')}
          onPress={onClear}
          className="flex size-9 cursor-pointer items-center justify-center rounded-chip data-focus-visible:outline-2 data-focus-visible:outline-paper max-sm:size-11"
        >
          <X aria-hidden size={17} />
        </AriaButton>
      </section>
      {asks === 'extend' ? (
        <ExtendDialog interview={interview} invitations={live} onClose={() => setAsks(null)} onFailed={setFailed} />
      ) : null}
      {asks !== null && asks !== 'extend' ? (
        <ReasonDialog
          kind={asks}
          chosen={submitted}
          left={chosen.length - submitted.length}
          onClose={() => setAsks(null)}
          onDecide={(reason) => {
            actions.decide(submitted, asks, reason);
            setAsks(null);
            onClear();
          }}
        />
      ) : null}
    </>
  );
}

interface ReasonDialogProps {
  kind: DecisionKind;
  chosen: Invitation[];
  /** Chosen too, and with nothing to decide on. */
  left: number;
  onClose: () => void;
  onDecide: (reason: string) => void;
}

/** Why, once for all of them: it goes on file with each. */
function ReasonDialog({ kind, chosen, left, onClose, onDecide }: ReasonDialogProps) {
  const t = useText();
  const [reason, setReason] = useState('');
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('bulk.decide.title', { count: chosen.length, kind })}
      closeLabel={t('action.close')}
    >
      <p className="text-15 text-ink-2">{chosen.map((one) => one.name ?? one.code).join(' · ')}</p>
      {left > 0 ? <p className="text-15 text-ink-2">{t('bulk.decide.left', { count: left })}</p> : null}
      <TextField
        label={t('decision.reason')}
        hint={t('bulk.decide.hint')}
        value={reason}
        onChange={setReason}
        maxLength={2000}
        lines={3}
        isRequired
      />
      <div className="flex justify-end gap-2">
        <Button onPress={onClose}>{t('action.cancel')}</Button>
        <Button look="primary" isDisabled={reason.trim() === ''} onPress={() => onDecide(reason.trim())}>
          {t(`decision.${kind}`)}
        </Button>
      </div>
    </Dialog>
  );
}
