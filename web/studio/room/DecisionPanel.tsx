import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { Chip, type Tone } from '../../ui/studio/Chip.tsx';
import { Panel } from '../../ui/studio/Panel.tsx';
import { say } from '../../ui/studio/Toasts.tsx';
import { RequestError } from '../api.ts';
import { ActionFailure } from '../Failure.tsx';
import { useFormat } from '../format.ts';
import { Load } from '../Load.tsx';
import { draftsQuery, messagesQuery, sendMessage, takeBack } from '../messages/api.ts';
import { DecisionForm } from '../messages/DecisionForm.tsx';
import { MessageForm } from '../messages/MessageForm.tsx';
import { MessageList } from '../messages/MessageList.tsx';
import { type Letter, useLetter } from '../messages/useLetter.ts';
import { keys } from '../queries.ts';
import { decisionsQuery } from '../review/api.ts';
import { Incomplete } from '../Stale.tsx';
import { useText } from '../text.ts';
import type { DecisionKind, Message, ReviewRoom } from '../types.ts';

const tones: Record<DecisionKind, Tone> = { advance: 'good', hold: 'warn', reject: 'neutral' };

/** As long as the server keeps a message back, less the time it takes to press. Milliseconds. */
const UNDO_MS = 9500;

/** Decisions are never changed: a later one stands beside the earlier. With each the candidate can be answered right away. */
export function DecisionPanel({ room }: { room: ReviewRoom }) {
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const { id } = room.invitation;
  const decisions = useQuery(decisionsQuery(id));
  const messages = useQuery(messagesQuery(id));
  const drafts = useQuery(draftsQuery(id));
  const [kind, setKind] = useState<DecisionKind | null>(null);
  const [writing, setWriting] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const letter = useLetter(drafts.data?.items ?? [], kind);

  // Nobody to write to (erased, withdrawn) is no failure: the forms say it.
  const unwritable = drafts.error instanceof RequestError && drafts.error.code === 'state-conflict';
  const refresh = () => client.invalidateQueries({ queryKey: keys.messages(id) });
  const again = (message: Message) => {
    setKind(null);
    letter.reset({ subject: message.subject, body: message.body }, message.templateId);
    setWriting(true);
  };
  /** @throws RequestError */
  const send = async (from: Letter, done: string) => {
    const message = await sendMessage(id, { ...from.words, templateId: from.templateId }, from.key);
    letter.reset();
    setWriting(false);
    setError(null);
    await refresh();
    const undo = async () => {
      try {
        again(await takeBack(id, message.id));
      } catch (cause) {
        setError(cause);
      }
      await refresh();
    };
    say(done, { name: t('message.undo'), run: () => void undo() }, UNDO_MS);
  };

  return (
    <Panel className="flex flex-col gap-4">
      <h2 className="font-display text-21">{t('decision.title')}</h2>
      <Load query={decisions} rows={1} level={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="text-15 text-ink-2">{t('decision.none')}</p>
          ) : (
            <ul className="flex flex-col gap-3">
              {[...items]
                .sort((a, b) => b.createdAt.localeCompare(a.createdAt))
                .map((decision) => (
                  <li key={decision.id} className="flex flex-col items-start gap-1">
                    <Chip tone={tones[decision.kind]}>{t(`decision.${decision.kind}`)}</Chip>
                    <p dir="auto" className="text-15 whitespace-pre-wrap">
                      {decision.reason}
                    </p>
                    <p className="text-13 text-ink-2">
                      {t('decision.by', { author: decision.author, when: format.moment(decision.createdAt) })}
                    </p>
                  </li>
                ))}
            </ul>
          )
        }
      </Load>
      <DecisionForm
        room={room}
        kind={kind}
        onKind={(next) => {
          setKind(next);
          setWriting(false);
        }}
        drafts={drafts}
        letter={letter}
        onSend={(from) => send(from, t('decision.done-sending'))}
        onUnsent={(cause, words, templateId) => {
          letter.reset(words, templateId);
          setWriting(true);
          setError(cause);
        }}
      />
      <Incomplete queries={unwritable ? [messages] : [messages, drafts]} />
      {messages.data?.items.length ? (
        <section className="flex flex-col gap-3 border-t border-line pt-4" aria-labelledby="messages-here">
          <h3 id="messages-here" className="font-display text-17">
            {t('message.list')}
          </h3>
          <MessageList messages={messages.data.items} onTakenBack={again} />
        </section>
      ) : null}
      {kind === null && writing ? (
        <MessageForm
          room={room}
          drafts={drafts}
          letter={letter}
          onSend={(from) => send(from, t('message.sending'))}
          onClose={() => setWriting(false)}
        />
      ) : null}
      <ActionFailure error={error} />
      {kind === null && !writing && drafts.data ? (
        <Button className="max-w-full self-start" onPress={() => setWriting(true)}>
          <span className="min-w-0 break-words whitespace-normal">
            {t('message.write', { name: room.invitation.name ?? room.invitation.code })}
          </span>
        </Button>
      ) : null}
    </Panel>
  );
}
