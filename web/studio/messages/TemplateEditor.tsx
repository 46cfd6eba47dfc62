import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../../ui/studio/Button.tsx';
import { Segments } from '../../ui/studio/Choices.tsx';
import { Panel } from '../../ui/studio/Panel.tsx';
import { Select } from '../../ui/studio/Select.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import { say } from '../../ui/studio/Toasts.tsx';
import { ActionFailure } from '../Failure.tsx';
import { Load } from '../Load.tsx';
import { keys } from '../queries.ts';
import { useText } from '../text.ts';
import type { Language, MessagePurpose, MessageTemplate, MessageTemplateInput } from '../types.ts';
import { addTemplate, changeTemplate, removeTemplate, templatePreviewQuery } from './api.ts';
import { useFieldErrors } from './Composer.tsx';
import { fields } from './fields.ts';
import { insertIntoBody } from './insert.ts';
import { LetterFrame } from './LetterFrame.tsx';
import { useLanguage } from './useLanguage.ts';
import { useSettled } from './useSettled.ts';

const purposes = ['advance', 'hold', 'reject', 'any'] as const satisfies readonly MessagePurpose[];
const languages = ['en', 'de'] as const satisfies readonly Language[];

const inputOf = ({ purpose, name, subject, body }: MessageTemplate): MessageTemplateInput => ({
  purpose,
  name,
  subject,
  body,
});

/** One text in both languages, with the mail as somebody made up would get it. Saved when one says so: it is read by strangers. */
export function TemplateEditor({
  template,
  mayEdit,
  onChosen,
}: {
  template: MessageTemplate;
  mayEdit: boolean;
  onChosen: (id: string | null) => void;
}) {
  const t = useText();
  const client = useQueryClient();
  const wrong = useFieldErrors();
  const [language, setLanguage] = useState<Language>(useLanguage());
  const [input, setInput] = useState(() => inputOf(template));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const isNew = template.revision < 0;
  const dirty = JSON.stringify(input) !== JSON.stringify(inputOf(template));
  const texts = languages.flatMap((each) => [input.name[each], input.subject[each], input.body[each]]);
  const ready = texts.every((text) => text.trim() !== '') && texts.every((text) => wrong(text) === null);
  const missing = languages.find((each) =>
    [input.name[each], input.subject[each], input.body[each]].some((text) => text.trim() === ''),
  );

  const write = (part: 'name' | 'subject' | 'body') => (text: string) =>
    setInput({ ...input, [part]: { ...input[part], [language]: text } });
  const refresh = async () => {
    await client.invalidateQueries({ queryKey: keys.messageTemplates });
    void client.invalidateQueries({ queryKey: ['message-drafts'] });
  };
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    try {
      await work();
    } catch (cause) {
      setError(cause);
    }
    setBusy(false);
  };
  const save = () =>
    attempt(async () => {
      const saved = isNew ? await addTemplate(input) : await changeTemplate(template.id, template.revision, input);
      await refresh();
      onChosen(saved.id);
      say(t('messages.saved'));
    });
  const remove = () =>
    attempt(async () => {
      const before = inputOf(template);
      await removeTemplate(template.id);
      await refresh();
      onChosen(template.shipped ? template.id : null);
      const undo = async () => {
        const back = template.shipped ? await changeTemplate(template.id, 0, before) : await addTemplate(before);
        await refresh();
        onChosen(back.id);
      };
      say(t(template.shipped ? 'messages.reset-done' : 'messages.removed'), {
        name: t('messages.undo'),
        run: () => void undo(),
      });
    });

  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] items-start gap-5 2xl:grid-cols-2">
      <Panel>
        <Form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (mayEdit && dirty && ready) void save();
          }}
        >
          <h2 className="font-display text-21 break-words">{input.name[language] || t('messages.new')}</h2>
          <Select<MessagePurpose>
            label={t('messages.purpose')}
            choices={purposes.map((id) => ({ id, name: t(`messages.purpose.${id}`) }))}
            value={input.purpose}
            onChange={(purpose) => setInput({ ...input, purpose })}
            isDisabled={!mayEdit}
          />
          <Segments<Language>
            label={t('messages.language')}
            value={language}
            onChange={setLanguage}
            choices={languages.map((id) => ({ id, name: t(`messages.language.${id}`) }))}
          />
          <TextField
            label={t('messages.name')}
            hint={t('messages.name.hint')}
            value={input.name[language]}
            onChange={write('name')}
            maxLength={80}
            isReadOnly={!mayEdit}
          />
          <TextField
            label={t('message.subject')}
            value={input.subject[language]}
            onChange={write('subject')}
            maxLength={150}
            error={wrong(input.subject[language])}
            isReadOnly={!mayEdit}
          />
          <div data-message-body>
            <TextField
              label={t('message.body')}
              lines={12}
              value={input.body[language]}
              onChange={write('body')}
              maxLength={10_000}
              error={wrong(input.body[language])}
              isReadOnly={!mayEdit}
            />
          </div>
          {mayEdit ? (
            <fieldset>
              <legend className="mb-1 text-13 text-ink-2">{t('messages.fields')}</legend>
              <div className="flex flex-wrap gap-1.5">
                {fields.map((field) => (
                  <Button
                    key={field}
                    small
                    look="secondary"
                    className="min-h-8 px-2.5 font-medium"
                    onPress={() => write('body')(insertIntoBody(input.body[language], `{${field}}`))}
                  >
                    {t(`messages.field.${field}`)}
                  </Button>
                ))}
              </div>
            </fieldset>
          ) : null}
          <ActionFailure error={error} />
          {mayEdit ? (
            <div className="flex flex-wrap items-center justify-end gap-2">
              {missing && dirty ? (
                <p className="mr-auto text-13 text-ink-2">
                  {t('messages.both', { language: t(`messages.language.${missing}`) })}
                </p>
              ) : null}
              {isNew || !template.changed ? null : (
                <Button look="quiet" isPending={busy} onPress={() => void remove()}>
                  {t(template.shipped ? 'messages.reset' : 'messages.remove')}
                </Button>
              )}
              <Button look="primary" type="submit" isPending={busy} isDisabled={!dirty || !ready}>
                {t('messages.save')}
              </Button>
            </div>
          ) : null}
        </Form>
      </Panel>
      <Preview language={language} subject={input.subject[language]} body={input.body[language]} />
    </div>
  );
}

function Preview({ language, subject, body }: { language: Language; subject: string; body: string }) {
  const t = useText();
  const words = useSettled({ subject, body });
  const preview = useQuery({ ...templatePreviewQuery(language, words), placeholderData: (before) => before });
  return (
    <section aria-labelledby="template-preview" className="flex min-w-0 flex-col gap-2 2xl:sticky 2xl:top-5">
      <h2 id="template-preview" className="font-display text-17">
        {t('messages.preview')}
      </h2>
      <Load query={preview} rows={6}>
        {({ subject: line, html }) => (
          <>
            <p className="text-15 break-words text-ink-2">{line}</p>
            <LetterFrame
              title={t('message.preview', { subject: line })}
              html={html}
              className="h-[42rem] w-full rounded-card border border-line bg-raised"
            />
          </>
        )}
      </Load>
    </section>
  );
}
