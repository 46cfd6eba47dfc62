import type { CandidateQuestion, CandidateSession } from '../../../contract/answers.ts';
import type { MediaKind } from '../../../recorder/index.ts';
import { isRecorded } from '../state/steps.ts';

/** The ways to record that this interview knows, in the order of its first question that is recorded. */
export function practiceKinds({ questions }: CandidateSession): MediaKind[] {
  const kinds = questions.flatMap((q) => q.kinds).filter((kind) => kind === 'video' || kind === 'audio');
  return [...new Set(kinds)];
}

/** A question of no consequence with the limits of the first real one: practice should feel like what comes. */
export function practiceQuestion({ questions }: CandidateSession, text: string): CandidateQuestion {
  const like = questions.find(isRecorded);
  return {
    id: 'practice',
    position: 0,
    text,
    hint: '',
    kinds: like?.kinds ?? ['video'],
    thinkSeconds: like?.thinkSeconds ?? null,
    answerSeconds: like ? like.answerSeconds : 120,
    limit: like?.limit ?? 'hard',
    takes: null,
    takesLeft: null,
    maxCharacters: 4000,
    required: false,
    keptTakeId: null,
    choice: null,
    file: null,
    draftText: '',
    draftChosen: [],
    draftRevision: 0,
    attempts: [],
  };
}
