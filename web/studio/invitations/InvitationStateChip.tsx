import { Chip, type Tone } from '../../ui/studio/Chip.tsx';
import { type TextId, useText } from '../text.ts';
import type { Invitation, Score } from '../types.ts';
import { isLive } from './next.ts';

const tones: Record<Invitation['state'], Tone> = {
  invited: 'neutral',
  opened: 'neutral',
  started: 'warn',
  submitted: 'accent',
  withdrawn: 'neutral',
  cancelled: 'neutral',
};
const decided: Record<NonNullable<Invitation['decision']>, Tone> = { advance: 'good', hold: 'warn', reject: 'neutral' };

type Shown = Pick<Invitation, 'state' | 'expired' | 'decision'>;

/** Where somebody stands, as far as the viewer may know: a decision or others' ratings only where those are shown to them. */
export function shownState(invitation: Shown, score?: Score): { tone: Tone; text: TextId } {
  if (invitation.expired && isLive(invitation)) return { tone: 'warn', text: 'invitation.state.expired' };
  if (invitation.state === 'submitted') {
    if (invitation.decision)
      return { tone: decided[invitation.decision], text: `decision.state.${invitation.decision}` };
    if ((score?.ratersSubmitted ?? 0) > 0) return { tone: 'accent', text: 'invitation.state.in-review' };
  }
  return { tone: tones[invitation.state], text: `invitation.state.${invitation.state}` };
}

export function InvitationStateChip({ invitation, score }: { invitation: Shown; score?: Score | undefined }) {
  const t = useText();
  const { tone, text } = shownState(invitation, score);
  return <Chip tone={tone}>{t(text)}</Chip>;
}
