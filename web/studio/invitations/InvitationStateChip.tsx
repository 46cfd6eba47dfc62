import { Chip, type Tone } from '../../ui/studio/Chip.tsx';
import { useText } from '../text.ts';
import type { Invitation } from '../types.ts';

const tones: Record<Invitation['state'], Tone> = {
  invited: 'neutral',
  opened: 'neutral',
  started: 'warn',
  submitted: 'accent',
  withdrawn: 'neutral',
  cancelled: 'neutral',
};

export function InvitationStateChip({ invitation }: { invitation: Pick<Invitation, 'state' | 'expired'> }) {
  const t = useText();
  const open = invitation.state === 'invited' || invitation.state === 'opened' || invitation.state === 'started';
  if (invitation.expired && open) return <Chip tone="warn">{t('invitation.state.expired')}</Chip>;
  return <Chip tone={tones[invitation.state]}>{t(`invitation.state.${invitation.state}`)}</Chip>;
}
