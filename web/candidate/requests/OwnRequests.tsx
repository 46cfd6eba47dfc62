import type { CandidateRequest } from '../../../contract/requests.ts';
import { t } from '../../i18n/candidate.ts';
import { dayAndTime, list } from '../../i18n/formats.ts';
import { useLanguage } from '../state/language.ts';
import { useSession } from '../state/store-context.ts';
import { givenWords } from './given.ts';

/** What one has asked for, and what was answered: the newest first. */
export function OwnRequests() {
  const { requests, timeZone, now } = useSession();
  const { language } = useLanguage();
  if (requests.length === 0) return null;
  const when = (at: string) => dayAndTime(language, timeZone, at, now);
  const said = (request: CandidateRequest) =>
    [
      ...(request.wants.length
        ? [
            list(
              language,
              request.wants.map((want) => t(`want.${want}`)),
            ),
          ]
        : []),
      ...(request.text ? [request.text] : []),
    ].join('. ') || t('request.days');
  return (
    <section className="own-requests" aria-label={t('request.own')}>
      <h3>{t('request.own')}</h3>
      <ul>
        {requests.map((request) => (
          <li key={request.id}>
            <p className="small">{t('request.asked', { when: when(request.createdAt) })}</p>
            <p className="own-words">{said(request)}</p>
            {request.answeredAt ? (
              <div className="answer">
                <p className="small">
                  {request.answeredBy
                    ? t('request.answered-by', { name: request.answeredBy, when: when(request.answeredAt) })
                    : t('request.answered', { when: when(request.answeredAt) })}
                </p>
                {givenWords(request.grant, language, timeZone, now).map((words) => (
                  <p key={words} className="given">
                    {words}
                  </p>
                ))}
                {request.answer && <p className="own-words">{request.answer}</p>}
              </div>
            ) : (
              <p className="small">{t('request.waiting')}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
