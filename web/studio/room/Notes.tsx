import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Panel } from '../../ui/studio/Panel.tsx';
import { Load } from '../Load.tsx';
import { keys } from '../queries.ts';
import { useText } from '../text.ts';
import type { Me, Moment, ReviewRoom } from '../types.ts';
import { type Asked, NoteComposer } from './NoteComposer.tsx';
import { NoteItem } from './NoteItem.tsx';
import { notesQuery } from './notes-api.ts';

/** Notes on the whole or on moments. Others' come into view with their ratings. */
export function Notes({
  room,
  asked,
  onDone,
  onSeek,
}: {
  room: ReviewRoom;
  asked: Asked | null;
  onDone: () => void;
  onSeek: (moment: Moment) => void;
}) {
  const t = useText();
  const notes = useQuery(notesQuery(room.invitation.id));
  const me = useQueryClient().getQueryData<Me>(keys.me)?.userId;
  const numberOf = (moment: Moment | null): number | null => {
    const answer = room.answers.find((one) => one.id === moment?.answerId);
    const at = room.questions.findIndex((question) => question.id === answer?.questionId);
    return at < 0 ? null : at + 1;
  };
  return (
    <Panel className="flex flex-col gap-3">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h2 className="font-display text-17">{t('notes.title')}</h2>
        {room.othersHidden ? <p className="text-13 text-ink-2">{t('notes.hidden')}</p> : null}
      </div>
      <Load query={notes} rows={1} level={3}>
        {({ items }) =>
          items.length === 0 ? (
            room.mayNote ? null : (
              <p className="text-15 text-ink-2">{t('notes.none')}</p>
            )
          ) : (
            <ul className="flex flex-col">
              {items.map((note) => (
                <NoteItem
                  key={note.id}
                  note={note}
                  mine={note.authorId === me}
                  number={numberOf(note.moment)}
                  onSeek={onSeek}
                />
              ))}
            </ul>
          )
        }
      </Load>
      {room.mayNote ? (
        <NoteComposer invitation={room.invitation.id} asked={asked} hidden={room.othersHidden} onDone={onDone} />
      ) : null}
    </Panel>
  );
}
