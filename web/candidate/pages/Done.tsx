import { useEffect, useState } from 'react';
import type { CandidateQuestion } from '../../../contract/answers.ts';
import { t } from '../../i18n/candidate.ts';
import { dayAndTime, number as formatNumber } from '../../i18n/formats.ts';
import { Badge } from '../../ui/native/Badge.tsx';
import { Button } from '../../ui/native/Button.tsx';
import { LazyHelp } from '../LazyHelp.tsx';
import { Page } from '../Page.tsx';
import { closeCamera } from '../record/camera.ts';
import { Letters } from '../requests/Letters.tsx';
import { Withdraw } from '../requests/Withdraw.tsx';
import { SelfIdentification } from '../self-identification/SelfIdentification.tsx';
import { useLanguage } from '../state/language.ts';
import { receiptOf } from '../state/receipt.ts';
import { useSession } from '../state/store-context.ts';
import { useRefreshWhile } from '../state/use-refresh.ts';
import { OwnAnswer } from './OwnAnswer.tsx';

/** One's own page: what was sent, with a receipt for each answer and the answer itself, what comes next, and what one may still ask for. */
export function Done() {
  const session = useSession();
  const { language } = useLanguage();
  const open = session.questions.some((question) => {
    const take = keptTake(question);
    return take && take.state !== 'ready' && take.state !== 'failed';
  });
  const [deleting, setDeleting] = useState(false);
  useEffect(closeCamera, []);
  useRefreshWhile(open);
  const when = dayAndTime(language, session.timeZone, session.submittedAt ?? session.now, session.now);
  return (
    <Page title={t('done.title')} eyebrow={<bdi>{session.organisationName}</bdi>}>
      <p className="lead" dir={session.interview.closing && 'auto'}>
        {session.interview.closing || t('done.lead', { organisation: session.organisationName })}
      </p>
      <p>{t('done.when', { when })}</p>
      <Letters />
      <ol className="receipts">
        {session.questions.map((question, at) => (
          <li key={question.id}>
            <span className="small">{t('question.of', { number: at + 1, count: session.questions.length })}</span>
            <span className="clamp" dir="auto">
              {question.text}
            </span>
            <Receipt question={question} language={language} />
            <OwnAnswer question={question} number={at + 1} />
          </li>
        ))}
      </ol>
      <p className="aside">{open ? t('done.still-checking') : t('done.may-close')}</p>
      <p className="small">{t('done.kept', { days: session.retentionDays })}</p>
      <SelfIdentification />
      <div className="asides">
        <Withdraw />
        <Button look="quiet" onClick={() => setDeleting(true)}>
          {t('deletion.title')}
        </Button>
      </div>
      <LazyHelp topic={deleting ? 'deletion' : null} onClose={() => setDeleting(false)} />
    </Page>
  );
}

const keptTake = (question: CandidateQuestion) => question.attempts.find(({ id }) => id === question.keptTakeId);

function Receipt({ question, language }: { question: CandidateQuestion; language: string }) {
  const { tone, icon, words } = receiptOf(keptTake(question), t, (value) => formatNumber(language, value));
  return (
    <Badge tone={tone} icon={icon}>
      {words}
    </Badge>
  );
}
