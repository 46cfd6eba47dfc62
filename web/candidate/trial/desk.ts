import type { CandidateQuestion, CandidateSession, CandidateTake } from '../../../contract/answers.ts';
import { isRecordedKind } from '../../../contract/choice.ts';
import type { LegalTexts } from '../../../contract/organisation.ts';
import type { ProblemCode } from '../../../contract/problem.ts';
import type { CandidateRequest } from '../../../contract/requests.ts';
import { createShelf } from './shelf.ts';

// Only our own page writes these, and it is typed where it does.
// biome-ignore lint/suspicious/noExplicitAny: as JSON comes
type Handler = (parts: string[], body: any) => unknown;

const json = (value: unknown, status = 200, type = 'application/json') =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': type } });
const refuse = (code: ProblemCode, status: number) =>
  json({ type: 'about:blank', title: code, status, code }, status, 'application/problem+json');

/**
 * The server's side of an interview, in memory: enough of the candidate's API to answer everything the page asks, with the same
 * rules for takes. It ends with the page.
 */
export function createDesk(
  first: CandidateSession,
  legal: Readonly<Record<'en' | 'de', LegalTexts | null>>,
  clock: () => Date = () => new Date(),
): typeof fetch {
  let session = first;
  const shelf = createShelf();
  const now = () => clock().toISOString();
  const question = (id: string | undefined) => session.questions.find((each) => each.id === id);
  const change = (part: Partial<CandidateSession>) => {
    session = { ...session, ...part };
  };
  const changeQuestion = (id: string, part: Partial<CandidateQuestion>) =>
    change({ questions: session.questions.map((each) => (each.id === id ? { ...each, ...part } : each)) });
  const takeOf = (id: string | undefined) =>
    session.questions.flatMap((q) => q.attempts).find((take) => take.id === id);
  const holder = (id: string | undefined) => session.questions.find((q) => q.attempts.some((take) => take.id === id));
  const changeTake = (id: string, part: Partial<CandidateTake>) => {
    const at = holder(id);
    if (at)
      changeQuestion(at.id, { attempts: at.attempts.map((each) => (each.id === id ? { ...each, ...part } : each)) });
  };
  const addTake = (at: CandidateQuestion, take: Pick<CandidateTake, 'id' | 'kind'> & Partial<CandidateTake>) => {
    const whole: CandidateTake = {
      number: at.attempts.length + 1,
      state: 'recording',
      charged: true,
      uploadId: null,
      uploadState: null,
      text: null,
      chosen: null,
      createdAt: now(),
      recording: null,
      file: null,
      ...take,
    };
    const counts = isRecordedKind(whole.kind) && at.takesLeft !== null;
    changeQuestion(at.id, {
      attempts: [...at.attempts, whole],
      ...(counts && { takesLeft: Math.max(0, (at.takesLeft ?? 0) - 1) }),
    });
    return whole;
  };

  const own: Record<string, Handler> = {
    'GET ': () => ({ ...session, now: now() }),
    'POST opened': () => {
      if (session.state === 'invited') change({ state: 'opened' });
      return session;
    },
    'POST consent': () => {
      change({ consentedAt: now(), state: 'started' });
      return session;
    },
    'POST questions/takes': ([id], body) => {
      const { takeId, uploadId, kind } = body as { takeId: string; uploadId: string; kind: 'video' | 'audio' };
      const at = question(id);
      if (!at) return null;
      const before = takeOf(takeId);
      if (before) return before;
      if (at.takesLeft === 0) return refuse('no-takes-left', 409);
      return addTake(at, { id: takeId, kind, uploadId, uploadState: 'receiving' });
    },
    'POST questions/text-takes': ([id], body) => {
      const { takeId, text } = body as { takeId: string; text: string };
      const at = question(id);
      if (!at) return null;
      changeQuestion(at.id, { draftText: '' });
      return takeOf(takeId) ?? addTake({ ...at, draftText: '' }, { id: takeId, kind: 'text', text, state: 'ready' });
    },
    'PUT questions/text-draft': ([id], body) => {
      const { text } = body as { text: string };
      const at = question(id);
      if (!at) return null;
      changeQuestion(at.id, { draftText: text, draftRevision: at.draftRevision + 1 });
      return { text, revision: at.draftRevision + 1 };
    },
    'POST questions/file-takes': ([id], body) => {
      const { takeId, uploadId, name, bytes } = body as {
        takeId: string;
        uploadId: string;
        name: string;
        bytes: number;
      };
      const at = question(id);
      if (!at) return null;
      const file = { name, type: null, mime: null, bytes, scanned: false, refused: null, url: null };
      return takeOf(takeId) ?? addTake(at, { id: takeId, kind: 'file', uploadId, uploadState: 'receiving', file });
    },
    'POST questions/choice-takes': ([id], body) => {
      const { takeId, chosen } = body as { takeId: string; chosen: string[] };
      const at = question(id);
      if (!at) return null;
      return takeOf(takeId) ?? addTake(at, { id: takeId, kind: 'choice', chosen, state: 'ready' });
    },
    'PUT questions/choice-draft': ([id], body) => {
      const { chosen } = body as { chosen: string[] };
      const at = question(id);
      if (!at) return null;
      changeQuestion(at.id, { draftChosen: chosen, draftRevision: at.draftRevision + 1 });
      return { chosen, revision: at.draftRevision + 1 };
    },
    'GET takes': ([id]) => takeOf(id) ?? null,
    'POST takes/keep': ([id]) => {
      const at = holder(id);
      if (!at || !id) return null;
      changeQuestion(at.id, { keptTakeId: id });
      return takeOf(id);
    },
    'POST takes/failed': ([id]) => {
      const at = holder(id);
      const take = takeOf(id);
      if (!at || !take) return null;
      if (take.charged) {
        changeTake(take.id, { charged: false });
        const { takesLeft } = at;
        if (takesLeft !== null)
          change({
            questions: session.questions.map((q) => (q.id === at.id ? { ...q, takesLeft: takesLeft + 1 } : q)),
          });
      }
      return takeOf(id);
    },
    'POST submit': () => {
      const missing = session.questions.some((each) => each.required && !each.keptTakeId);
      if (missing) return refuse('state-conflict', 409);
      change({ submittedAt: now(), state: 'submitted' });
      return { submittedAt: session.submittedAt };
    },
    'POST withdraw': () => {
      change({ state: 'withdrawn' });
      return session;
    },
    'POST requests': (_, body) => {
      const asked = body as Pick<CandidateRequest, 'id' | 'kind' | 'wants' | 'text'>;
      // What needs nobody's leave holds here too; for the rest there is nobody to answer.
      const given: Partial<Record<'noSelfView' | 'helper', true>> = {
        ...(asked.wants.includes('no-self-view') && { noSelfView: true }),
        ...(asked.wants.includes('helper-present') && { helper: true }),
      };
      const { length } = Object.keys(given);
      const request = {
        ...asked,
        createdAt: now(),
        answeredAt: length > 0 && length === asked.wants.length && asked.text === '' ? now() : null,
        answeredBy: null,
        answer: '',
        grant: length > 0 ? given : null,
        byRule: length > 0,
      };
      change({ accommodations: { ...session.accommodations, ...given } });
      change({ requests: [request, ...session.requests.filter(({ id }) => id !== asked.id)] });
      return request;
    },
  };

  const uploads = (method: string, [upload = '', ...rest]: string[], init: RequestInit | undefined): Response => {
    if (method === 'PUT' && rest[0] === 'segments') {
      shelf.put(upload, Number(rest[1]), Number(rest[3]), init?.body as ArrayBuffer);
      return new Response(null, { status: 204, headers: { 'vorab-chunk': 'stored' } });
    }
    const take = session.questions.flatMap((q) => q.attempts).find((each) => each.uploadId === upload);
    if (rest[0] === 'complete' && take) {
      const { segments } = JSON.parse(String(init?.body)) as { segments: { elapsedMs: number; mime: string }[] };
      if (take.kind === 'file') {
        changeTake(take.id, { state: 'ready', uploadState: 'verified' });
        const at = holder(take.id);
        if (at) changeQuestion(at.id, { keptTakeId: take.id });
        return json(shelf.status(upload));
      }
      const recording = shelf.recording(upload, segments, take.kind);
      changeTake(take.id, { state: 'ready', uploadState: 'verified', recording });
    }
    return json(shelf.status(upload));
  };

  return async (input, init) => {
    const url = new URL(String(input instanceof Request ? input.url : input), 'http://trial.invalid');
    const method = init?.method ?? 'GET';
    const [, , kind, ...parts] = url.pathname.split('/').filter(Boolean);
    if (kind === 'uploads') return uploads(method, parts, init);
    if (kind === 'organisations') return json(legal[url.searchParams.get('language') === 'de' ? 'de' : 'en']);
    if (kind !== 'candidate') return refuse('not-found', 404);
    if (parts[0] === 'exchange') return json({ invitationId: session.invitationId });
    const [noun = '', id = '', verb] = parts.slice(1);
    const handler = own[`${method} ${verb ? `${noun}/${verb}` : noun}`];
    const answer = handler?.([id], init?.body ? JSON.parse(String(init.body)) : {}) ?? null;
    if (answer instanceof Response) return answer;
    return answer === null ? refuse('not-found', 404) : json(answer);
  };
}
