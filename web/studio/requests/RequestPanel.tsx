import { Link } from '@tanstack/react-router';
import { Panel } from '../../ui/studio/Panel.tsx';
import { useFormat } from '../format.ts';
import { useText } from '../text.ts';
import type { InvitationRequest } from '../types.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { Erase } from './Erase.tsx';
import { RequestWords } from './RequestWords.tsx';
import { heldWords, nameOf } from './words.ts';

/** One request with what one needs to know, and the answer below it. */
export function RequestPanel({ request }: { request: InvitationRequest }) {
  const t = useText();
  const format = useFormat();
  const held = heldWords(t, format, request.accommodations);
  return (
    <Panel className="flex flex-col gap-5">
      <div className="flex flex-col gap-1">
        <p className="text-13 text-ink-2">
          {t(`request.kind.${request.kind}`)} ·{' '}
          <time dateTime={request.createdAt} title={format.moment(request.createdAt)}>
            {format.relative(request.createdAt)}
          </time>
        </p>
        <h2 className="font-display text-21 leading-tight break-words">{nameOf(request)}</h2>
        <p className="text-15 text-ink-2">
          <Link
            to="/interviews/$interview"
            params={{ interview: request.interviewId }}
            className="underline decoration-line-strong underline-offset-2"
          >
            {request.interviewTitle}
          </Link>
        </p>
      </div>
      <RequestWords request={request} />
      <dl className="grid gap-x-4 gap-y-1 border-y border-line py-3 text-15 sm:grid-cols-[auto_minmax(0,1fr)]">
        <dt className="text-ink-2">{t('request.deadline')}</dt>
        <dd>
          {format.moment(request.deadlineAt, request.deadlineZone)}
          {request.expired ? ` · ${t('request.expired')}` : null}
        </dd>
        {held.length > 0 ? (
          <>
            <dt className="text-ink-2">{t('request.held')}</dt>
            <dd>{format.list(held)}</dd>
          </>
        ) : null}
      </dl>
      {request.kind === 'deletion' ? <Erase request={request} /> : null}
      <AnswerForm key={request.id} request={request} />
    </Panel>
  );
}
