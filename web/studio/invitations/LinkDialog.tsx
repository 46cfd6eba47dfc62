import { useQuery } from '@tanstack/react-query';
import { CopyField } from '../../ui/studio/CopyField.tsx';
import { Dialog } from '../../ui/studio/Dialog.tsx';
import { Load } from '../Load.tsx';
import { useText } from '../text.ts';
import type { InterviewDetail, Invitation } from '../types.ts';
import { invitationLink } from './api.ts';

export interface InvitationDialogProps {
  invitation: Invitation;
  interview: InterviewDetail;
  onClose: () => void;
}

/** For browsers that refuse the clipboard: the link to copy by hand. */
export function LinkDialog({ invitation, onClose }: InvitationDialogProps) {
  const t = useText();
  // A secret: asked for when wanted, kept in no cache.
  const link = useQuery({ queryKey: ['link', invitation.id], queryFn: () => invitationLink(invitation.id), gcTime: 0 });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('link.title', { name: invitation.name ?? invitation.code })}
      closeLabel={t('action.close')}
    >
      <p className="text-15 text-ink-2">{t('link.body')}</p>
      <Load query={link} rows={1} level={3}>
        {({ url }) => (
          <CopyField
            label={t('link.label')}
            value={url}
            copyLabel={t('action.copy')}
            copiedLabel={t('action.copied')}
          />
        )}
      </Load>
    </Dialog>
  );
}
