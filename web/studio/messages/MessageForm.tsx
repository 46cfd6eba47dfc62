import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { ActionFailure } from '../Failure.tsx';
import { useText } from '../text.ts';
import type { MessageDraft, Page, ReviewRoom } from '../types.ts';
import { Composer } from './Composer.tsx';
import type { Letter } from './useLetter.ts';
import { Writable } from './Writable.tsx';

/** A message that no decision goes with. */
export function MessageForm({
  room,
  drafts,
  letter,
  onSend,
  onClose,
}: {
  room: ReviewRoom;
  drafts: UseQueryResult<Page<MessageDraft>>;
  letter: Letter;
  /** @throws RequestError */
  onSend: (letter: Letter) => Promise<void>;
  onClose: () => void;
}) {
  const t = useText();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const send = async () => {
    setBusy(true);
    setError(null);
    try {
      await onSend(letter);
    } catch (cause) {
      setError(cause);
    }
    setBusy(false);
  };
  return (
    <section className="flex flex-col gap-3 border-t border-line pt-4" aria-labelledby="message-new">
      <h3 id="message-new" className="font-display text-17">
        {t('message.to', { name: room.invitation.name ?? room.invitation.code })}
      </h3>
      <Writable drafts={drafts}>
        {(items) => <Composer invitation={room.invitation.id} drafts={items} letter={letter} />}
      </Writable>
      <ActionFailure error={error} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onClose}>{t('action.cancel')}</Button>
        <Button look="primary" isPending={busy} isDisabled={!letter.ready} onPress={() => void send()}>
          {t('message.send')}
        </Button>
      </div>
    </section>
  );
}
