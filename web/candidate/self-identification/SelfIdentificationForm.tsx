import { Fragment, useState } from 'react';
import type {
  OwnSelfIdentification,
  SelfIdentificationOption,
  SelfIdentificationQuestion,
} from '../../../contract/self-identification.ts';
import { t } from '../../i18n/candidate.ts';
import { Button } from '../../ui/native/Button.tsx';
import { Notice } from '../../ui/native/Notice.tsx';
import { failureCode } from '../state/api.ts';
import { failureText } from '../state/failures.ts';
import { useSession } from '../state/store-context.ts';
import { type Answers, answersOf, draftOf, MOST_CHARACTERS, wordless } from './draft.ts';

/** The questions, what they are for and who sees what. Each can be left out; saving is the consent, and says so. */
export function SelfIdentificationForm({
  own,
  onSave,
  onClose,
}: {
  own: OwnSelfIdentification;
  onSave: (answers: Answers) => Promise<void>;
  onClose: () => void;
}) {
  const { organisationName: organisation } = useSession();
  const [draft, setDraft] = useState(() => draftOf(own));
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [missing, setMissing] = useState<SelfIdentificationQuestion | null>(null);
  const change = (question: SelfIdentificationQuestion, option: SelfIdentificationOption, words: string) => {
    setDraft((before) => ({ ...before, [question]: { option, words } }));
    setMissing(null);
    setFailure(null);
  };
  const save = async () => {
    const answers = answersOf(own, draft);
    if (answers.length === 0) return setFailure(t('self.choose-first'));
    const bare = wordless(answers);
    if (bare) {
      setMissing(bare);
      return document.getElementById(wordsId(bare))?.focus();
    }
    setBusy(true);
    setFailure(null);
    try {
      await onSave(answers);
    } catch (error) {
      setFailure(failureText(failureCode(error)));
      setBusy(false);
    }
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p>{t('self.lead', { organisation })}</p>
      <ul className="bullets">
        <li>{t('self.seen', { organisation })}</li>
        <li>{t('self.kept')}</li>
      </ul>
      {own.questions.map(({ question, options }) => (
        <fieldset key={question} className="checkboxes">
          <legend>{t(`self.ask.${question}`)}</legend>
          {options.map((option) => (
            <Fragment key={option}>
              <label className="checkbox">
                <input
                  type="radio"
                  name={`self-${question}`}
                  checked={draft[question]?.option === option}
                  onChange={() => change(question, option, draft[question]?.words ?? '')}
                />
                <span>{t(`self.says.${option}`)}</span>
              </label>
              {option === 'own-words' && draft[question]?.option === option && (
                <div className="field own-option">
                  <label htmlFor={wordsId(question)}>{t('self.own-words')}</label>
                  <input
                    id={wordsId(question)}
                    dir="auto"
                    autoComplete="off"
                    aria-invalid={missing === question}
                    aria-describedby={missing === question ? `${wordsId(question)}-missing` : undefined}
                    maxLength={MOST_CHARACTERS}
                    value={draft[question]?.words ?? ''}
                    onChange={(event) => change(question, option, event.target.value)}
                  />
                  {missing === question && (
                    <p id={`${wordsId(question)}-missing`} className="missing">
                      {t('self.write-first')}
                    </p>
                  )}
                </div>
              )}
            </Fragment>
          ))}
        </fieldset>
      ))}
      {failure && <Notice tone="warn" title={failure} />}
      <p className="small">{t('self.agree', { organisation })}</p>
      <div className="actions">
        <Button type="submit" busy={busy}>
          {t('self.save')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t('self.close')}
        </Button>
      </div>
    </form>
  );
}

const wordsId = (question: SelfIdentificationQuestion) => `self-words-${question}`;
