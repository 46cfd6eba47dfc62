import type { CandidateSession } from '../../../contract/answers.ts';
import type { AnswerKind } from '../../../contract/interviews.ts';
import type { CandidateText, t as translate } from '../../i18n/candidate.ts';
import { dayAndTime, list, place } from '../../i18n/formats.ts';
import type { IconName } from '../../ui/native/Icon.tsx';
import { isRecorded, needsDevices } from './steps.ts';

export interface Fact {
  icon: IconName;
  title: string;
  text: string;
}

/** What somebody wants to know before they begin: how long, until when, who watches, what is kept. */
export function factsOf(session: CandidateSession, language: string, t: typeof translate, deviceZone: string): Fact[] {
  const { watchers, timeZone, deadlineAt } = session;
  const seen: CandidateText = needsDevices(session) ? 'fact.watch' : 'fact.read';
  const days = session.retentionDays;
  // As people say it; the days stand below, since they are what counts.
  const months = days % 30 === 0 && days <= 360 ? days / 30 : 0;
  const until = dayAndTime(language, timeZone, deadlineAt, session.now);
  const here = dayAndTime(language, deviceZone, deadlineAt, session.now);
  return [
    {
      icon: 'clock',
      title: t('fact.minutes', { minutes: session.minutes }),
      text: `${questionsLine(session, t)}${waysLine(session, t)}`,
    },
    {
      icon: 'calendar',
      title: t('fact.until', { when: until }),
      text:
        here === until
          ? t('fact.zone', { place: place(timeZone) })
          : t('fact.zones', { place: place(timeZone), here, herePlace: place(deviceZone) }),
    },
    {
      icon: 'eye',
      title: t(seen, { count: watchers.length }),
      text: watchers.length ? t('fact.people', { names: list(language, watchers) }) : t('fact.nobody-yet'),
    },
    {
      icon: 'shield',
      title: months ? t('fact.deleted-months', { months }) : t('fact.deleted', { days }),
      text: t(months ? 'fact.server-days' : 'fact.server', { days, organisation: session.organisationName }),
    },
  ];
}

/** Nobody should learn on the third page that a camera is wanted. */
function waysLine(session: CandidateSession, t: typeof translate): string {
  if (!needsDevices(session)) return '';
  const asks = (kind: AnswerKind) => session.questions.some((q) => q.kinds.includes(kind));
  const asked = (['video', 'audio', 'text'] as const).filter(asks);
  return `. ${t('fact.ways', { ways: asked.map((kind) => kind[0]).join('') })}`;
}

function questionsLine(session: CandidateSession, t: typeof translate): string {
  const count = session.questions.length;
  const recorded = session.questions.filter(isRecorded);
  if (recorded.length === 0) return t('fact.written', { count });
  const limits = recorded.flatMap(({ answerSeconds }) => answerSeconds ?? []);
  if (limits.length < recorded.length) return t('fact.questions-free', { count });
  const longest = Math.max(...limits);
  return longest % 60 === 0 || longest > 300
    ? t('fact.questions', { count, minutes: Math.ceil(longest / 60) })
    : t('fact.questions-seconds', { count, seconds: longest });
}
