import { useQueryClient } from '@tanstack/react-query';
import { Lock, Users, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { ActionFailure } from '../Failure.tsx';
import { clock } from '../format.ts';
import { keys } from '../queries.ts';
import { useText } from '../text.ts';
import type { Moment } from '../types.ts';
import { mentionedIn } from './mention.ts';
import { NoteEditor, useMentionable } from './NoteEditor.tsx';
import { addNote } from './notes-api.ts';

/** What a new note is about; a new object each time one is asked for. */
export interface Asked {
  moment: Moment | null;
}

export function NoteComposer({
  invitation,
  asked,
  hidden,
  onDone,
}: {
  invitation: string;
  asked: Asked | null;
  /** Others' notes are hidden from me, and mine from them, until we have rated. */
  hidden: boolean;
  onDone: () => void;
}) {
  const t = useText();
  const client = useQueryClient();
  const members = useMentionable(invitation);
  const [text, setText] = useState('');
  const [about, setAbout] = useState<Moment | null>(null);
  const [alone, setAlone] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [key, setKey] = useState(() => crypto.randomUUID());

  useEffect(() => {
    if (asked) setAbout(asked.moment);
  }, [asked]);

  const save = async () => {
    if (text.trim() === '' || busy) return;
    setBusy(true);
    setError(null);
    try {
      const mentions = alone ? [] : mentionedIn(text, members);
      await addNote(invitation, { text, audience: alone ? 'private' : 'team', moment: about, mentions }, key);
      await client.invalidateQueries({ queryKey: keys.notes(invitation) });
      setText('');
      setAbout(null);
      setKey(crypto.randomUUID());
      onDone();
    } catch (cause) {
      setError(cause);
    }
    setBusy(false);
  };

  return (
    <div data-composer className="flex flex-col gap-2">
      <NoteEditor
        key={asked ? 'asked' : 'idle'}
        label={t('notes.write')}
        placeholder={t('notes.write.what')}
        value={text}
        onChange={setText}
        onSave={() => void save()}
        members={alone ? [] : members}
        focus={asked !== null}
      />
      <ActionFailure error={error} />
      <div className="flex flex-wrap items-center gap-2">
        {about ? (
          <span className="flex items-center rounded-full bg-accent-soft pl-2.5 text-13 font-semibold text-accent tabular-nums">
            {t('notes.at', { at: clock(about.at) })}
            <Button
              look="quiet"
              small
              className="min-h-7 rounded-full px-2 text-accent"
              aria-label={t('notes.at.remove')}
              onPress={() => setAbout(null)}
            >
              <X aria-hidden size={13} />
            </Button>
          </span>
        ) : null}
        <button
          type="button"
          aria-pressed={alone}
          onClick={() => setAlone(!alone)}
          className="flex min-h-8 min-w-0 items-center gap-2 rounded-button px-2.5 text-left text-13 font-medium text-ink-2 hover:bg-sunken hover:text-ink max-sm:min-h-11"
        >
          {alone ? (
            <Lock aria-hidden size={14} className="shrink-0" />
          ) : (
            <Users aria-hidden size={14} className="shrink-0" />
          )}
          {t(alone ? 'notes.private' : hidden ? 'notes.team.hidden' : 'notes.team')}
        </button>
        <Button
          look="secondary"
          small
          className="ml-auto min-h-9"
          isDisabled={text.trim() === ''}
          isPending={busy}
          onPress={() => void save()}
        >
          {t('notes.save')}
        </Button>
      </div>
    </div>
  );
}
