import { t } from '../../i18n/candidate.ts';
import { dayAndTime } from '../../i18n/formats.ts';
import { useLanguage } from '../state/language.ts';
import { useSession } from '../state/store-context.ts';
import { Given } from './Given.tsx';

/** What one has asked for, and what was answered: the newest first. */
export function OwnRequests() {
  const { requests, timeZone, now } = useSession();
  const { language } = useLanguage();
  if (requests.length === 0) return null;
  const when = (at: string) => dayAndTime(language, timeZone, at, now);
  return (
    <section className="own-requests" aria-label={t('request.own')}>
      <h3>{t('request.own')}</h3>
      <ul>
        {requests.map((request) => (
          <li key={request.id}>
            <p className="small">{t('request.asked', { when: when(request.createdAt) })}</p>
            {request.wants.length > 0 && (
              <ul className="bullets">
                {request.wants.map((want) => (
                  <li key={want}>{t(`want.${want}`)}</li>
                ))}
              </ul>
            )}
            {request.text && (
              <p className="own-words" dir="auto">
                {request.text}
              </p>
            )}
            {request.wants.length === 0 && !request.text && (
              <p>{t(request.kind === 'deletion' ? 'deletion.title' : 'request.days')}</p>
            )}
            {(request.answeredAt || request.byRule) && (
              <div className="answer">
                {request.answeredAt && (
                  <p className="small">
                    {request.answeredBy
                      ? t('request.answered-by', { name: request.answeredBy, when: when(request.answeredAt) })
                      : t('request.answered', { when: when(request.answeredAt) })}
                  </p>
                )}
                <Given request={request} />
                {request.answer && (
                  <p className="own-words" dir="auto">
                    {request.answer}
                  </p>
                )}
              </div>
            )}
            {!request.answeredAt && <p className="small">{t('request.waiting')}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
