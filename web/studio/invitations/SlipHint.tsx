import { Button } from '../../ui/studio/Button.tsx';
import { useText } from '../text.ts';
import { likelySlip } from './slip.ts';

/** Asks whether another address was meant; one press takes it. */
export function SlipHint({ email, onTake }: { email: string; onTake: (email: string) => void }) {
  const t = useText();
  const meant = likelySlip(email);
  return (
    <p aria-live="polite" className="-mt-2 text-13 text-ink-2 empty:hidden">
      {meant ? (
        <Button
          look="quiet"
          small
          className="-ml-2 px-2 text-left underline underline-offset-2"
          onPress={() => onTake(meant)}
        >
          {t('invite.slip', { email: meant })}
        </Button>
      ) : null}
    </p>
  );
}
