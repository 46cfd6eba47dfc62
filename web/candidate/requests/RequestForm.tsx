import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react';
import type { CandidateRequest, RequestKind, RequestWant } from '../../../contract/requests.ts';
import { type CandidateText, t } from '../../i18n/candidate.ts';
import { Button } from '../../ui/native/Button.tsx';
import { Checkbox } from '../../ui/native/Checkbox.tsx';
import { Field } from '../../ui/native/Field.tsx';
import { Notice } from '../../ui/native/Notice.tsx';
import { failureCode } from '../state/api.ts';
import { failureText } from '../state/failures.ts';
import { useSession, useStore } from '../state/store-context.ts';
import { allAtOnce, allByVideo, isAtOnce } from './at-once.ts';
import { draftOf, dropDraft, keepDraft, type RequestDraft } from './drafts.ts';
import { Given } from './Given.tsx';
import { factorsAtOnce, usualOf } from './given.ts';
import { markRead } from './news.ts';
import { TimeChoice } from './TimeChoice.tsx';

const choices: Record<RequestKind, readonly RequestWant[]> = {
  adjustment: [
    'more-time',
    'more-takes',
    'questions-first',
    'other-kind',
    'sign-language',
    'no-self-view',
    'helper-present',
  ],
  'another-way': ['call', 'writing', 'in-person'],
  extension: [],
  deletion: [],
  help: [],
};
const labels: Record<RequestKind, CandidateText> = {
  adjustment: 'request.words-too',
  'another-way': 'request.words-too',
  extension: 'request.words-days',
  help: 'request.words',
  deletion: 'request.words-free',
};
const speaksForItself = (kind: RequestKind): boolean => kind === 'extension' || kind === 'deletion';
const MOST_CHARACTERS = 2000;

/**
 * Ticks for what is often needed and room for words. What the interview's rules allow holds at once; for the rest a person is asked,
 * and it says where the answer will be.
 */
export function RequestForm({ kind, lead }: { kind: RequestKind; lead?: ReactNode }) {
  const store = useStore();
  const session = useSession();
  const [draft, setDraft] = useState(() => draftOf(kind));
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<CandidateRequest | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const sent = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (made) sent.current?.focus();
  }, [made]);
  const { atOnce, accommodations, organisationName: organisation } = session;
  const factors = factorsAtOnce(atOnce, accommodations);
  const factor =
    draft.timeFactor !== undefined && factors.includes(draft.timeFactor) ? draft.timeFactor : usualOf(factors);
  const timed = draft.wants.includes('more-time') && factor !== undefined;
  const byVideo = allByVideo(session.questions);
  const whole = allAtOnce(kind, draft, atOnce, accommodations, byVideo);

  const change = (part: Partial<RequestDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    keepDraft(kind, next);
  };
  const tick = (want: RequestWant, on: boolean) =>
    change({ wants: on ? [...draft.wants, want] : draft.wants.filter((each) => each !== want) });
  const send = async () => {
    const text = draft.text.trim();
    if (!speaksForItself(kind) && draft.wants.length === 0 && !text)
      return setFailure(t(choices[kind].length ? 'request.choose-first' : 'request.write-first'));
    setBusy(true);
    setFailure(null);
    try {
      const asked = { id: draft.id, kind, wants: draft.wants, text, ...(timed && { timeFactor: factor }) };
      const answer = await store.api.send<CandidateRequest>('POST', store.path('/requests'), asked);
      dropDraft(kind);
      // It is read in this place; where more days open the door again, the page behind it says so.
      if (kind === 'adjustment' && answer.answeredAt) markRead(session.invitationId, [answer]);
      setMade(answer);
      await store.refresh();
    } catch (error) {
      const code = failureCode(error);
      setFailure(code === 'too-many-requests' ? t('request.too-many') : failureText(code));
      setBusy(false);
    }
  };
  if (made) {
    return (
      <div ref={sent} tabIndex={-1} className="quiet-focus">
        <Notice tone="good" title={t(made.answeredAt ? 'request.holds-title' : 'request.sent-title')}>
          <Given request={made} />
          {!made.answeredAt && <p>{t('request.sent', { organisation })}</p>}
        </Notice>
      </div>
    );
  }
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
            <Fragment key={want}>
              <Checkbox checked={draft.wants.includes(want)} onChange={(on) => tick(want, on)}>
                {t(`want.${want}`)}
                {isAtOnce(want, atOnce, accommodations, byVideo) && (
                  <span className="at-once">{t('request.at-once')}</span>
                )}
              </Checkbox>
              {want === 'more-time' && timed && (
                <TimeChoice choices={factors} value={factor} onPick={(timeFactor) => change({ timeFactor })} />
              )}
            </Fragment>
          ))}
        </fieldset>
      )}
      {kind === 'extension' && whole && <p>{t('request.days-at-once', { count: atOnce.extensionDays })}</p>}
      <Field label={t(labels[kind])}>
        {({ id, describedBy }) => (
          <textarea
            id={id}
            className="short"
            dir="auto"
            aria-describedby={describedBy}
            rows={3}
            maxLength={MOST_CHARACTERS}
            value={draft.text}
            onChange={(event) => change({ text: event.target.value })}
          />
        )}
      </Field>
      {failure && <Notice tone="warn" title={failure} />}
      <Button type="submit" busy={busy} iconEnd="forward">
        {t(busy ? 'request.sending' : whole ? 'request.take' : 'request.send', { organisation })}
      </Button>
    </form>
  );
}
