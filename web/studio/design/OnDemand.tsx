import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { useText } from '../text.ts';

/** What is read aloud or moves as soon as it is there: only for whoever asks for it. */
export function OnDemand({ children }: { children: ReactNode }) {
  const t = useText();
  const [shown, setShown] = useState(false);
  return (
    <div className="flex w-full flex-col items-start gap-3">
      <Button small aria-expanded={shown} onPress={() => setShown(!shown)}>
        {t('design.show')}
      </Button>
      {shown ? <div className="w-full">{children}</div> : null}
    </div>
  );
}
