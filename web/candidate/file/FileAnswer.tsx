import { useEffect, useState } from 'react';
import type { CandidateTake } from '../../../contract/answers.ts';
import { fileFault } from '../../../contract/file-types.ts';
import type { FileRule } from '../../../contract/interviews.ts';
import { t } from '../../i18n/candidate.ts';
import { Button, ButtonLink } from '../../ui/native/Button.tsx';
import { Notice } from '../../ui/native/Notice.tsx';
import { Page } from '../Page.tsx';
import { QuestionBar } from '../QuestionBar.tsx';
import { closeCamera } from '../record/camera.ts';
import type { Place } from '../record/RecordedAnswer.tsx';
import { Adjusted } from '../requests/Adjusted.tsx';
import { Skip } from '../Skip.tsx';
import { useLanguage } from '../state/language.ts';
import { hashOf, nextQuestion } from '../state/steps.ts';
import { useCandidate, useSession, useStore } from '../state/store-context.ts';
import { useRefreshWhile } from '../state/use-refresh.ts';
import { FileField } from './FileField.tsx';
import { OnTheWay } from './OnTheWay.tsx';
import { SentFile } from './SentFile.tsx';
import { send, sentFor } from './sendings.ts';
import { endingsText, refusalText, typesText } from './words.ts';

const anything: FileRule = { types: [], mostMegabytes: 0 };

/** A question answered with a file. It is sent as soon as it is chosen, and is the answer when all of it has arrived. */
export function FileAnswer({ question, number, count, choice }: Place) {
  const store = useStore();
  const session = useSession();
  const { language } = useLanguage();
  const { keeps, sending } = useCandidate();
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(closeCamera, []);

  const rule = question.file ?? anything;
  const sent = sentFor(question.id);
  const way = sent && sending[sent.takeId];
  const keptId = keeps[question.id] ?? question.keptTakeId;
  const files = question.attempts.filter(({ kind, file }) => kind === 'file' && file);
  const kept = files.find(({ id }) => id === keptId);
  const others = files.filter(({ id, state }) => id !== keptId && state === 'ready');
  useRefreshWhile(files.some(({ state }) => state === 'complete'));

  const choose = (file: File) => {
    const fault = fileFault(rule, file);
    setFailure(fault && refusalText(language, fault, rule));
    if (!fault) send(store, question, file, 'file');
  };
  const next = () => {
    if (!kept && !way) return setFailure(t('file.first'));
    location.hash = hashOf(nextQuestion(session, (id) => id === question.id || id in keeps, number));
  };
  return (
    <Page
      title={question.text}
      quietTitle
      above={<QuestionBar number={number} count={count} optional={!question.required} />}
    >
      {question.hint && (
        <p className="lead" dir="auto">
          {question.hint}
        </p>
      )}
      {choice}
      <Adjusted />
      {sent && way && <OnTheWay sent={sent} way={way} rule={rule} />}
      {kept && <SentFile take={kept} rule={rule} />}
      {failure && <Notice tone="warn" title={failure} />}
      <FileField
        label={t(kept || way ? 'file.choose-other' : 'file.choose')}
        hint={t('file.rule', { types: typesText(language, rule), most: rule.mostMegabytes })}
        endings={endingsText(rule)}
        rule={rule}
        onChoose={choose}
      />
      {others.length > 0 && <Others files={others} onKeep={(id) => void store.keep(question.id, id)} />}
      <div className="actions">
        <Button onClick={next} iconEnd="forward">
          {t('text.keep')}
        </Button>
        <p className="aside">{t(way ? 'file.stays-open' : 'file.until-sent')}</p>
        <Skip question={question} />
        <ButtonLink href="#/overview" look="quiet">
          {t('question.all')}
        </ButtonLink>
      </div>
    </Page>
  );
}

/** Files that were sent before: any of them may be the answer again. */
function Others({ files, onKeep }: { files: readonly CandidateTake[]; onKeep: (id: string) => void }) {
  return (
    <section className="stack">
      <h2 className="small-title">{t('file.earlier')}</h2>
      <ul className="bullets">
        {files.map(({ id, file }) => (
          <li key={id}>
            <bdi>{file?.name}</bdi>{' '}
            <button type="button" className="text-button" onClick={() => onKeep(id)}>
              {t('file.use')} <span className="unseen">{file?.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
