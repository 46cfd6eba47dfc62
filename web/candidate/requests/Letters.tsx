import { useEffect, useState } from 'react';
import type { CandidateMessage } from '../../../contract/messages.ts';
import { t } from '../../i18n/candidate.ts';
import { dayAndTime } from '../../i18n/formats.ts';
import { useLanguage } from '../state/language.ts';
import { useSession, useStore } from '../state/store-context.ts';

/** What people wrote to this candidate after the answers were in: it came by mail, and stands here for whoever lost that. */
export function Letters() {
  const store = useStore();
  const { timeZone, now } = useSession();
  const { language } = useLanguage();
  const [letters, setLetters] = useState<readonly CandidateMessage[]>([]);
  useEffect(() => {
    // Each came by mail as well: where they can't be fetched, the page is whole without them.
    const fetch = store.api.get<{ items: CandidateMessage[] }>(store.path('/messages'));
    void fetch.then(({ items }) => setLetters(items)).catch(() => undefined);
  }, [store]);
  if (letters.length === 0) return null;
  return (
    <section className="own-requests" aria-label={t('letter.title')}>
      <h2 className="title-small">{t('letter.title')}</h2>
      <ul>
        {letters.map(({ id, subject, body, author, sentAt }) => (
          <li key={id}>
            <p className="small">
              {t(author ? 'letter.from' : 'letter.on', {
                name: author,
                when: dayAndTime(language, timeZone, sentAt, now),
              })}
            </p>
            <strong dir="auto">{subject}</strong>
            <p className="own-words" dir="auto">
              {body}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
