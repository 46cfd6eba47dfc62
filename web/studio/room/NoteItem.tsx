import { useQueryClient } from '@tanstack/react-query';
import { Lock, MessageSquare } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { Dialog } from '../../ui/studio/Dialog.tsx';
import { Menu } from '../../ui/studio/Menu.tsx';
import { say } from '../../ui/studio/Toasts.tsx';
import { ActionFailure } from '../Failure.tsx';
import { clock, useFormat } from '../format.ts';
import { keys } from '../queries.ts';
import { useText } from '../text.ts';
import type { Moment, Note, NoteVersion } from '../types.ts';
import { mentionedIn, partsOf } from './mention.ts';
import { NoteEditor, useMentionable } from './NoteEditor.tsx';
import { deleteNote, editNote, noteVersions, restoreNote } from './notes-api.ts';

export interface NoteItemProps {
  note: Note;
  mine: boolean;
  /** The number of the question, from 1. */
  number: number | null;
  onSeek: (moment: Moment) => void;
}

export function NoteItem({ note, mine, number, onSeek }: NoteItemProps) {
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const [editing, setEditing] = useState(false);
  const [versions, setVersions] = useState<NoteVersion[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  const refresh = () => client.invalidateQueries({ queryKey: keys.notes(note.invitationId) });
  const attempt = async (work: () => Promise<unknown>) => {
    setError(null);
    try {
      await work();
    } catch (cause) {
      setError(cause);
    }
  };
  const remove = () =>
    attempt(async () => {
      await deleteNote(note);
      await refresh();
      say(t('notes.deleted'), {
        name: t('action.undo'),
        run: () => void attempt(() => restoreNote(note).then(refresh)),
      });
    });
  const history = () => attempt(async () => setVersions(await noteVersions(note)));

  return (
    <li className="flex flex-col gap-1.5 border-t border-line py-3 first:border-t-0 first:pt-0">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-13 text-ink-2">
        {note.moment ? (
          <button
            type="button"
            onClick={() => note.moment && onSeek(note.moment)}
            aria-label={t('evidence.go', { at: momentText(note.moment, number) })}
            className="flex min-h-7 items-center gap-1.5 rounded-full bg-accent-soft px-2.5 font-semibold text-accent tabular-nums hover:underline max-sm:min-h-11"
          >
            <MessageSquare aria-hidden size={13} />
            {momentText(note.moment, number)}
          </button>
        ) : null}
        <span className="font-semibold text-ink">{mine ? t('others.you') : note.author}</span>
        <time dateTime={note.createdAt} title={format.moment(note.createdAt)}>
          {format.relative(note.createdAt)}
        </time>
        {note.editedAt ? (
          <button type="button" onClick={() => void history()} className="underline underline-offset-2">
            {t('notes.edited')}
          </button>
        ) : null}
        {note.audience === 'private' ? (
          <span className="flex items-center gap-1">
            <Lock aria-hidden size={13} />
            {t('notes.private')}
          </span>
        ) : null}
        {mine && !editing ? (
          <span className="ml-auto">
            <Menu
              label={t('notes.actions')}
              trigger={
                <Button look="quiet" small className="min-h-7 px-2" aria-label={t('notes.actions')}>
                  …
                </Button>
              }
              choices={[
                { id: 'edit', name: t('notes.edit'), run: () => setEditing(true) },
                { id: 'delete', name: t('notes.delete'), run: () => void remove() },
              ]}
            />
          </span>
        ) : null}
      </div>
      {editing ? <Editing note={note} onDone={() => setEditing(false)} /> : <Words note={note} />}
      <ActionFailure error={error} />
      <Dialog
        isOpen={versions !== null}
        onClose={() => setVersions(null)}
        title={t('notes.history')}
        closeLabel={t('action.close')}
      >
        <ol className="flex flex-col gap-3">
          {(versions ?? []).map((version) => (
            <li key={version.number}>
              <p className="text-13 text-ink-2">{format.moment(version.at)}</p>
              <p dir="auto" className="text-15 whitespace-pre-wrap break-words">
                {version.text}
              </p>
            </li>
          ))}
        </ol>
      </Dialog>
    </li>
  );
}

const momentText = (moment: Moment, number: number | null): string =>
  number === null ? clock(moment.at) : `${number} · ${clock(moment.at)}`;

function Words({ note }: { note: Note }) {
  return (
    <p dir="auto" className="text-15 break-words whitespace-pre-wrap">
      {partsOf(note.text, note.mentions).map((part, at) =>
        part.member ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place
          <span key={at} className="rounded-chip bg-accent-soft px-1 font-semibold text-accent">
            {part.text}
          </span>
        ) : (
          part.text
        ),
      )}
    </p>
  );
}

function Editing({ note, onDone }: { note: Note; onDone: () => void }) {
  const t = useText();
  const client = useQueryClient();
  const members = useMentionable(note.invitationId);
  const [text, setText] = useState(note.text);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const save = async () => {
    if (text.trim() === '' || busy) return;
    setBusy(true);
    setError(null);
    try {
      await editNote(note, { text, mentions: note.audience === 'private' ? [] : mentionedIn(text, members) });
      await client.invalidateQueries({ queryKey: keys.notes(note.invitationId) });
      onDone();
    } catch (cause) {
      setError(cause);
      setBusy(false);
    }
  };
  return (
    <div className="flex flex-col gap-2">
      <NoteEditor
        label={t('notes.edit')}
        value={text}
        onChange={setText}
        onSave={() => void save()}
        members={members}
        focus
      />
      <ActionFailure error={error} />
      <div className="flex justify-end gap-2">
        <Button look="quiet" small onPress={onDone}>
          {t('action.cancel')}
        </Button>
        <Button small className="min-h-9" isPending={busy} onPress={() => void save()}>
          {t('notes.save.changed')}
        </Button>
      </div>
    </div>
  );
}
