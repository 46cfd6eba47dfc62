import { useQueryClient } from '@tanstack/react-query';
import { CheckCircle2 } from 'lucide-react';
import { useState } from 'react';
import { Segments } from '../../ui/studio/Choices.tsx';
import { Dialog } from '../../ui/studio/Dialog.tsx';
import { keys } from '../queries.ts';
import { useText } from '../text.ts';
import type { InterviewDetail, Invitation } from '../types.ts';
import { InviteMany } from './InviteMany.tsx';
import { InviteOne } from './InviteOne.tsx';

/** Stays open for the next person; who was invited stands below. */
export function InvitePanel({
  interview,
  isOpen,
  onClose,
}: {
  interview: InterviewDetail;
  isOpen: boolean;
  onClose: () => void;
}) {
  const t = useText();
  const client = useQueryClient();
  const [mode, setMode] = useState<'one' | 'many'>('one');
  const [sent, setSent] = useState<Invitation[]>([]);

  const invited = (invitation: Invitation) => {
    setSent((before) => [invitation, ...before.filter((one) => one.id !== invitation.id)]);
    void client.invalidateQueries({ queryKey: keys.invitations(interview.id) });
    void client.invalidateQueries({ queryKey: keys.funnel(interview.id) });
  };

  return (
    <Dialog
      isOpen={isOpen}
      onClose={() => {
        setSent([]);
        onClose();
      }}
      place="side"
      title={t('invite.title')}
      closeLabel={t('action.close')}
    >
      <div className="text-15 text-ink-2">
        <p className="font-semibold text-ink">{interview.title}</p>
        <p>{t('invite.body')}</p>
      </div>
      <Segments
        label={t('invite.mode')}
        labelHidden
        value={mode}
        onChange={setMode}
        choices={[
          { id: 'one', name: t('invite.mode.one') },
          { id: 'many', name: t('invite.mode.many') },
        ]}
      />
      {mode === 'one' ? <InviteOne interview={interview} onInvited={invited} /> : <InviteMany interview={interview} />}
      <div aria-live="polite">
        {mode === 'one' && sent.length > 0 ? (
          <>
            <h3 className="font-display text-17">{t('invite.sent', { count: sent.length })}</h3>
            <ul className="mt-2 flex flex-col gap-1.5 text-15">
              {sent.map((invitation) => (
                <li key={invitation.id} className="flex items-center gap-2">
                  <CheckCircle2 aria-hidden size={16} className="shrink-0 text-good" />
                  <span className="min-w-0 break-words">{invitation.name ?? invitation.code}</span>
                  <span className="text-13 text-ink-2">{invitation.code}</span>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </Dialog>
  );
}
