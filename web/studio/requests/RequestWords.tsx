import { useFormat } from '../format.ts';
import { useText } from '../text.ts';
import type { InvitationRequest } from '../types.ts';
import { givenWords, isOwnAlone } from './words.ts';

/** What somebody asked for, in their words, and what was answered. */
export function RequestWords({ request }: { request: InvitationRequest }) {
  const t = useText();
  const format = useFormat();
  const gave = givenWords(t, format, request.grant, request.deadlineZone);
  return (
    <div className="flex flex-col gap-2 text-15">
      {request.wants.length > 0 ? (
        <ul className="list-disc pl-5">
          {request.wants.map((want) => (
            <li key={want}>{t(`want.${want}`)}</li>
          ))}
        </ul>
      ) : null}
      {request.text === '' ? null : (
        <p dir="auto" className="whitespace-pre-line break-words">
          {request.text}
        </p>
      )}
      {request.wants.length === 0 && request.text === '' ? (
        <p className="text-ink-2">{t(`request.kind.${request.kind}`)}</p>
      ) : null}
      {request.answeredAt === null && !request.byRule ? null : (
        <div className="flex flex-col gap-1 border-l-2 border-accent pl-3">
          <p className="text-13 text-ink-2">
            {request.answeredAt === null || (request.byRule && request.answeredBy === null)
              ? t(isOwnAlone(request.grant) ? 'request.by-itself' : 'request.by-rule', {
                  when: format.relative(request.createdAt),
                })
              : t('request.answered', {
                  name: request.answeredBy ?? t('actor.member'),
                  when: format.relative(request.answeredAt),
                })}
          </p>
          {gave.map((words) => (
            <p key={words} className="font-semibold">
              {words}
            </p>
          ))}
          {request.answer === '' ? null : (
            <p dir="auto" className="whitespace-pre-line break-words">
              {request.answer}
            </p>
          )}
        </div>
      )}
    </div>
  );
}
