import { useNavigate } from '@tanstack/react-router';
import { Play } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { flushUnsaved } from '../autosave.ts';
import { useText } from '../text.ts';

/** Saves what waits, then walks through the draft as it is now. */
export function TryButton({
  interview,
  settle,
  onUnsaved,
}: {
  interview: string;
  settle: () => Promise<void>;
  onUnsaved: (on: boolean) => void;
}) {
  const t = useText();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  return (
    <Button
      isPending={busy}
      onPress={async () => {
        setBusy(true);
        await settle();
        const saved = await flushUnsaved();
        onUnsaved(!saved);
        setBusy(false);
        if (saved)
          await navigate({ to: '/interviews/$interview/try', params: { interview }, search: { from: 'draft' } });
      }}
    >
      <Play aria-hidden size={17} />
      {t('try.open')}
    </Button>
  );
}
