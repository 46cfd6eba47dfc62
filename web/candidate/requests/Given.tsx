import type { CandidateRequest } from '../../../contract/requests.ts';
import { useLanguage } from '../state/language.ts';
import { useSession } from '../state/store-context.ts';
import { givenWords } from './given.ts';

/** What a request gave, each in a sentence. */
export function Given({ request }: { request: CandidateRequest }) {
  const { timeZone, now } = useSession();
  const { language } = useLanguage();
  return givenWords(request.grant, language, timeZone, now).map((words) => (
    <p key={words} className="given">
      {words}
    </p>
  ));
}
