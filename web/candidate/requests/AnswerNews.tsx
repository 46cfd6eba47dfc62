import { useState } from 'react';
import { t } from '../../i18n/candidate.ts';
import { Notice } from '../../ui/native/Notice.tsx';
import { useLanguage } from '../state/language.ts';
import { useSession, useStore } from '../state/store-context.ts';
import { givenWords } from './given.ts';
import { markRead, unreadAnswer } from './news.ts';

/** An answer that came, on whatever page one is, until it was read. */
export function AnswerNews() {
  const store = useStore();
  const { invitationId, requests, timeZone, now } = useSession();
  const { language } = useLanguage();
  const [read, setRead] = useState('');
  const answer = unreadAnswer(invitationId, requests);
  if (!answer || answer.id === read) return null;
  const close = () => {
    markRead(invitationId, requests);
    setRead(answer.id);
    void store.refresh();
  };
  return (
    <Notice
      tone="good"
      title={
        answer.answeredBy
          ? t('request.news-by', { name: answer.answeredBy })
          : t(answer.byRule ? 'request.holds-title' : 'request.news')
      }
    >
      {givenWords(answer.grant, language, timeZone, now).map((words) => (
        <p key={words}>{words}</p>
      ))}
      {answer.answer && (
        <p className="own-words" dir="auto">
          {answer.answer}
        </p>
      )}
      <button type="button" className="text-button" onClick={close}>
        {t('request.read')}
      </button>
    </Notice>
  );
}
