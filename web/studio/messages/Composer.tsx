import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Segments } from '../../ui/studio/Choices.tsx';
import { Select } from '../../ui/studio/Select.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import { Load } from '../Load.tsx';
import { useText } from '../text.ts';
import type { MessageDraft } from '../types.ts';
import { messagePreviewQuery } from './api.ts';
import { fields, unknownFields } from './fields.ts';
import { LetterFrame } from './LetterFrame.tsx';
import type { Letter } from './useLetter.ts';

/** Subject and words of a message to one candidate, from a template, with the mail as it will look. */
export function Composer({
  invitation,
  drafts,
  letter,
}: {
  invitation: string;
  drafts: readonly MessageDraft[];
  letter: Letter;
}) {
  const t = useText();
  const [view, setView] = useState<'text' | 'mail'>('text');
  const wrong = useFieldErrors();
  return (
    <div className="flex flex-col gap-3">
      <Select
        label={t('message.template')}
        choices={drafts.map((draft) => ({ id: draft.templateId, name: draft.name }))}
        value={letter.templateId ?? ''}
        onChange={letter.choose}
      />
      <Segments<'text' | 'mail'>
        label={t('message.view')}
        labelHidden
        value={view}
        onChange={setView}
        choices={[
          { id: 'text', name: t('message.view.text') },
          { id: 'mail', name: t('message.view.mail') },
        ]}
      />
      {view === 'text' ? (
        <>
          <TextField
            label={t('message.subject')}
            value={letter.words.subject}
            onChange={(subject) => letter.write({ ...letter.words, subject })}
            maxLength={150}
            error={wrong(letter.words.subject)}
          />
          <TextField
            label={t('message.body')}
            hint={t('message.body.hint')}
            lines={8}
            value={letter.words.body}
            onChange={(body) => letter.write({ ...letter.words, body })}
            maxLength={10_000}
            error={wrong(letter.words.body)}
          />
        </>
      ) : (
        <Preview invitation={invitation} letter={letter} />
      )}
    </div>
  );
}

/** Says what is wrong with the braces in a text, and what can stand in them. */
export function useFieldErrors(): (text: string) => string | null {
  const t = useText();
  return (text) => {
    const [unknown] = unknownFields(text);
    if (unknown === undefined) return null;
    return t('message.field-unknown', {
      field: `{${unknown}}`,
      fields: fields.map((field) => `{${field}}`).join(', '),
    });
  };
}

function Preview({ invitation, letter }: { invitation: string; letter: Letter }) {
  const t = useText();
  const preview = useQuery(messagePreviewQuery(invitation, letter.words));
  return (
    <Load query={preview} rows={4} level={3}>
      {({ subject, html }) => (
        <div className="flex flex-col gap-2">
          <p className="text-15 font-semibold break-words">{subject}</p>
          <LetterFrame title={t('message.preview', { subject })} html={html} />
        </div>
      )}
    </Load>
  );
}
