import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { RequestKind, RequestWant } from '../../../contract/requests.ts';
import { type CandidateText, t } from '../../i18n/candidate.ts';
import { Button } from '../../ui/native/Button.tsx';
import { Checkbox } from '../../ui/native/Checkbox.tsx';
import { Field } from '../../ui/native/Field.tsx';
import { Notice } from '../../ui/native/Notice.tsx';
import { failureCode } from '../state/api.ts';
import { failureText } from '../state/failures.ts';
import { useSession, useStore } from '../state/store-context.ts';
import { draftOf, dropDraft, keepDraft, type RequestDraft } from './drafts.ts';

const choices: Record<RequestKind, readonly RequestWant[]> = {
  adjustment: ['more-time', 'more-takes', 'questions-first', 'other-kind'],
  'another-way': ['call', 'writing', 'in-person'],
  extension: [],
  help: [],
};
const MOST_CHARACTERS = 2000;

/** Asks a person: ticks for what is often needed, room for words, and where the answer will be. */
export function RequestForm({ kind, lead }: { kind: RequestKind; lead?: ReactNode }) {
  const store = useStore();
  const session = useSession();
  const [draft, setDraft] = useState(() => draftOf(kind));
  const [state, setState] = useState<'open' | 'busy' | 'sent'>('open');
  const [failure, setFailure] = useState<string | null>(null);
  const sent = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state === 'sent') sent.current?.focus();
  }, [state]);

  const change = (part: Partial<RequestDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    keepDraft(kind, next);
  };
  const tick = (want: RequestWant, on: boolean) =>
    change({ wants: on ? [...draft.wants, want] : draft.wants.filter((each) => each !== want) });
  const send = async () => {
    const text = draft.text.trim();
    if (kind !== 'extension' && draft.wants.length === 0 && !text)
      return setFailure(t(choices[kind].length ? 'request.choose-first' : 'request.write-first'));
    setState('busy');
    setFailure(null);
    try {
      await store.api.send('POST', store.path('/requests'), { id: draft.id, kind, wants: draft.wants, text });
      dropDraft(kind);
      setState('sent');
      await store.refresh();
    } catch (error) {
      const code = failureCode(error);
      setFailure(code === 'too-many-requests' ? t('request.too-many') : failureText(code));
      setState('open');
    }
  };
  const organisation = session.organisationName;
  if (state === 'sent') {
    return (
      <div ref={sent} tabIndex={-1} className="quiet-focus">
        <Notice tone="good" title={t('request.sent-title')}>
          <p>{t('request.sent', { organisation })}</p>
        </Notice>
      </div>
    );
  }
  const label: CandidateText = choices[kind].length ? 'request.words-too' : 'request.words';
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {lead && <p>{lead}</p>}
      {choices[kind].length > 0 && (
        <fieldset className="checkboxes">
          <legend className="unseen">{t('request.choices')}</legend>
          {choices[kind].map((want) => (
            <Checkbox key={want} checked={draft.wants.includes(want)} onChange={(on) => tick(want, on)}>
              {t(`want.${want}`)}
            </Checkbox>
          ))}
        </fieldset>
      )}
      <Field label={t(kind === 'extension' ? 'request.words-days' : label)}>
        {({ id, describedBy }) => (
          <textarea
            id={id}
            className="short"
            aria-describedby={describedBy}
            rows={3}
            maxLength={MOST_CHARACTERS}
            value={draft.text}
            onChange={(event) => change({ text: event.target.value })}
          />
        )}
      </Field>
      {failure && <Notice tone="warn" title={failure} />}
      <Button type="submit" busy={state === 'busy'} iconEnd="forward">
        {t(state === 'busy' ? 'request.sending' : 'request.send', { organisation })}
      </Button>
    </form>
  );
}
