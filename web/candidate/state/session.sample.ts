import type { CandidateQuestion, CandidateSession, CandidateTake } from '../../../contract/answers.ts';

/** For tests: a session with two recorded questions and one in writing, before consent. */
export function sampleSession(change: Partial<CandidateSession> = {}): CandidateSession {
  return {
    invitationId: '0190a000-0000-7000-8000-000000000001',
    state: 'opened',
    expired: false,
    organisationName: 'Hafenwerk GmbH',
    brand: {
      organisationId: '0190a000-0000-7000-8000-0000000000a0',
      accent: null,
      logo: null,
      legalNotice: false,
      privacy: false,
    },
    candidateName: 'Noor Haddad',
    interview: { title: 'Customer Success', role: 'Customer Success, Hamburg', intro: '', closing: '', open: true },
    language: 'en',
    minutes: 14,
    deadlineAt: '2026-11-30T22:59:00.000Z',
    timeZone: 'Europe/Berlin',
    watchers: ['Mara Lindt', 'Jonas Okafor', 'Ines Weber'],
    retentionDays: 180,
    contactEmail: 'jobs@hafenwerk.example',
    consentedAt: null,
    submittedAt: null,
    questions: [sampleQuestion('q1'), sampleQuestion('q2'), sampleQuestion('q3', { kinds: ['text'] })],
    accommodations: {
      timeFactor: 1,
      extraTakes: 0,
      questionsFirst: false,
      otherKinds: false,
      noSelfView: false,
      signLanguage: false,
      helper: false,
    },
    atOnce: { timeFactor: 1, extraTakes: 0, questionsFirst: false, otherKinds: false, extensionDays: 0 },
    requests: [],
    now: '2026-11-23T10:00:00.000Z',
    ...change,
  };
}

export function sampleQuestion(id: string, change: Partial<CandidateQuestion> = {}): CandidateQuestion {
  return {
    id,
    position: 0,
    text: `Question ${id}`,
    hint: '',
    kinds: ['video'],
    thinkSeconds: null,
    answerSeconds: 120,
    limit: 'hard',
    takes: 3,
    takesLeft: 3,
    maxCharacters: 4000,
    required: true,
    keptTakeId: null,
    choice: null,
    file: null,
    draftText: '',
    draftChosen: [],
    draftRevision: 0,
    attempts: [],
    ...change,
  };
}

export function sampleTake(id: string, change: Partial<CandidateTake> = {}): CandidateTake {
  return {
    id,
    number: 1,
    kind: 'video',
    state: 'ready',
    charged: true,
    uploadId: null,
    uploadState: null,
    text: null,
    chosen: null,
    createdAt: '2026-11-23T10:00:00.000Z',
    recording: null,
    file: null,
    ...change,
  };
}
