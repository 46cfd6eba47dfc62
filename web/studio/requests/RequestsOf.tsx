import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../format.ts';
import { Load } from '../Load.tsx';
import { useText } from '../text.ts';
import type { InvitationRequest } from '../types.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { requestsOfQuery } from './api.ts';
import { Erase } from './Erase.tsx';
import { RequestWords } from './RequestWords.tsx';
import { heldWords } from './words.ts';

/**
 * What one candidate asked for, what holds for them, and the answer where one is missing. For who manages the interview only; shows
 * nothing as long as nothing was asked.
 */
export function RequestsOf({ invitationId }: { invitationId: string }) {
  const requests = useQuery(requestsOfQuery(invitationId));
  return (
    <Load query={requests} rows={1} level={3}>
      {({ items }) => <Asked items={items} />}
    </Load>
  );
}

function Asked({ items }: { items: InvitationRequest[] }) {
  const t = useText();
  const format = useFormat();
  const [newest] = items;
  if (!newest) return null;
  const held = heldWords(t, format, newest.accommodations);
  return (
    <section aria-label={t('requests.title')} className="flex flex-col gap-4">
      <h3 className="font-display text-17">{t('requests.title')}</h3>
      {held.length > 0 ? (
        <p className="text-15">
          <span className="text-ink-2">{t('request.held')}: </span>
          {format.list(held)}
        </p>
      ) : null}
      <ul className="flex flex-col gap-4">
        {items.map((request) => (
          <li key={request.id} className="flex flex-col gap-3 rounded-card border border-line p-4">
            <p className="text-13 text-ink-2">
              {t(`request.kind.${request.kind}`)} · {format.relative(request.createdAt)}
            </p>
            <RequestWords request={request} />
            {request.kind === 'deletion' && request.answeredAt === null ? <Erase request={request} /> : null}
            {request.answeredAt === null ? <AnswerForm request={request} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
