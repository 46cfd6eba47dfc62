import { useEffect, useRef, useState } from 'react';
import type { CandidateQuestion } from '../../../contract/answers.ts';
import type { CandidateRequest } from '../../../contract/requests.ts';
import type { Session } from '../../../recorder/index.ts';
import { t } from '../../i18n/candidate.ts';
import { announce } from '../state/announce.ts';
import { failureCode } from '../state/api.ts';
import { failureText } from '../state/failures.ts';
import { mintId } from '../state/ids.ts';
import { useLanguage } from '../state/language.ts';
import { useSession, useStore } from '../state/store-context.ts';
import { factorsAtOnce, timeWords, usualOf } from './given.ts';
import { anotherChance, stretched, untilHeard } from './more-time.ts';
import { markRead } from './news.ts';

/** So often a page that waits for a person's answer looks for it while the clock runs. */
const LOOK_MS = 15_000;

export interface AskMoreTime {
  /** What came of it; empty before anybody asked. */
  readonly words: string;
  /** One press, nothing to fill in. */
  readonly ask: () => void;
}

/**
 * More time for the clock that runs: at once where the rule gives some, else from a person while everything goes on. Whatever comes to hold
 * meanwhile, by whatever way, the clock has it.
 */
export function useMoreTime(take: Session, question: CandidateQuestion): AskMoreTime {
  const store = useStore();
  const { atOnce, accommodations, requests, organisationName: organisation, invitationId } = useSession();
  const { language } = useLanguage();
  const [said, setSaid] = useState('');
  const busy = useRef(false);
  const { answerSeconds, thinkSeconds } = question;
  useEffect(() => take.moreTime({ answerSeconds, thinkSeconds }), [take, answerSeconds, thinkSeconds]);

  const say = (words: string) => {
    setSaid(words);
    announce(words);
  };
  const { timeFactor } = accommodations;
  const held = useRef(timeFactor);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is said when it changes, once
  useEffect(() => {
    if (held.current === timeFactor) return;
    held.current = timeFactor;
    say(timeWords(timeFactor, language));
  }, [timeFactor]);

  const waiting = requests.some(({ answeredAt, wants }) => answeredAt === null && wants.includes('more-time'));
  useEffect(() => {
    if (!waiting) return;
    const look = setInterval(() => void store.refresh(), LOOK_MS);
    return () => clearInterval(look);
  }, [store, waiting]);

  const send = async () => {
    const factor = usualOf(factorsAtOnce(atOnce, accommodations));
    const asked = t('more-time.asked', { organisation });
    if (factor === undefined && waiting) return say(asked);
    const body = {
      id: mintId(),
      kind: 'adjustment',
      wants: ['more-time'],
      ...(factor !== undefined && { timeFactor: factor }),
    };
    if (factor !== undefined) {
      take.moreTime(stretched(question, timeFactor, factor));
      held.current = factor;
      say(timeWords(factor, language));
    }
    const wait = () => {
      if (factor === undefined) say(t('page.offline'));
      return anotherChance();
    };
    try {
      const made = await untilHeard(
        () => store.api.send<CandidateRequest>('POST', store.path('/requests'), body),
        wait,
      );
      // It is read in this place.
      if (made.answeredAt) markRead(invitationId, [made]);
      else say(asked);
      await store.refresh();
    } catch (error) {
      const code = failureCode(error);
      say(code === 'too-many-requests' ? t('request.too-many') : failureText(code));
    }
  };
  const ask = async () => {
    // A second press says nothing new.
    if (busy.current) return;
    busy.current = true;
    await send();
    busy.current = false;
  };
  return { words: said, ask: () => void ask() };
}
