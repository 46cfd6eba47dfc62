import { NoteInput } from '../../../contract/notes.ts';
import { RequestInput } from '../../../contract/requests.ts';
import { RatingInput, ReviewInput } from '../../../contract/reviews.ts';
import type { Tx } from '../../platform/database/index.ts';
import { systemActor } from '../../platform/events.ts';
import { newId, sha256 } from '../../platform/ids.ts';
import { addTextTake, keepTake, startTake, submit } from '../answers/index.ts';
import { decide } from '../decisions/index.ts';
import { versionById } from '../interviews/index.ts';
import { consent, invite, loadInvitation, markOpened, setDelivery, withdraw } from '../invitations/index.ts';
import { addNote } from '../notes/index.ts';
import { finalise } from '../recordings/index.ts';
import { makeRequest } from '../requests/index.ts';
import { saveRating, saveReview, submitReview } from '../reviews/index.ts';
import { completeStored, uploadsById } from '../uploads/index.ts';
import { type Clip, clipBytes } from './clips.ts';
import type { Stage } from './stage.ts';
import { criteria, questions } from './story/interview.ts';
import { type decisions, type Judgement, type Person, type remarks, team } from './story/people.ts';

// What people do in the story. Each is one call of the function that does it for people who exist.

/** Nobody else has this address: neither in this organisation nor, for members, on this instance. */
export const addressOf = (stage: Stage, name: string): string =>
  `${name
    .normalize('NFKD')
    .replaceAll(/[^\w ]/g, '')
    .replaceAll(' ', '.')
    .toLowerCase()}.${stage.interviewId.slice(-6)}@example.test`;

export async function inviteThem(tx: Tx, stage: Stage, person: Person): Promise<void> {
  const { name, timeZone } = person;
  const input = { name, email: addressOf(stage, name), language: 'en' as const, timeZone };
  const by = stage.member(team[0].key);
  stage.ids[`invitation ${person.key}`] = await invite(tx, stage.platform, by, stage.interviewId, input, {
    example: true,
  });
}

/** How a mail would have fared. There was none: only the invitation and the log say so. */
export async function mailWent(tx: Tx, stage: Stage, person: Person, state: 'sent' | 'failed'): Promise<void> {
  const invitationId = stage.id(`invitation ${person.key}`);
  await setDelivery(tx, invitationId, state);
  await stage.platform.events.append(tx, {
    organisationId: stage.organisationId,
    kind: state === 'sent' ? 'mail.sent' : 'mail.failed',
    actor: systemActor,
    interviewId: stage.interviewId,
    invitationId,
    subjectId: invitationId,
    data: { template: 'invitation', state, failure: state === 'sent' ? null : 'smtp-550' },
  });
}

export const openLink = (tx: Tx, stage: Stage, person: Person): Promise<void> =>
  markOpened(tx, stage.platform, stage.candidate(person.key));

export const agree = (tx: Tx, stage: Stage, person: Person): Promise<void> =>
  consent(tx, stage.platform, stage.candidate(person.key), { purposes: ['interview'], textVersion: 'example' });

async function questionId(tx: Tx, stage: Stage, person: Pick<Person, 'key'>, index: number): Promise<string> {
  const invitation = await loadInvitation(tx, stage.id(`invitation ${person.key}`));
  const version = invitation && (await versionById(tx, invitation.interview_version_id));
  const question = version?.content.questions[index];
  if (!question) throw new Error(`the example has no question ${index + 1}`);
  return question.id;
}

export async function startAnswer(tx: Tx, stage: Stage, person: Person, index: number): Promise<void> {
  const takeId = newId();
  const uploadId = newId();
  const clip = questions[index]?.clip ?? '';
  const kind = person.seen?.includes(clip) ? 'video' : 'audio';
  const question = await questionId(tx, stage, person, index);
  await startTake(tx, stage.platform, stage.candidate(person.key), question, { takeId, uploadId, kind });
  stage.ids[`take ${person.key} ${index}`] = takeId;
  stage.ids[`upload ${person.key} ${index}`] = uploadId;
}

/** A recorder sends about so much at once. */
const CHUNK_BYTES = 32 * 1024;

/** The way of every recording: chunks, complete, finalise. Outside a transaction, and safe to repeat. */
export async function sendBytes(
  stage: Stage,
  person: Person,
  index: number,
  clip: Clip,
  signal: AbortSignal,
): Promise<void> {
  const { platform, organisationId } = stage;
  const uploadId = stage.id(`upload ${person.key} ${index}`);
  const bytes = await clipBytes(clip);
  let chunk = 0;
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES, chunk++) {
    const part = bytes.subarray(at, at + CHUNK_BYTES);
    await platform.storage.putChunk(
      { organisation: organisationId, upload: uploadId, segment: 0, chunk },
      part,
      sha256(part),
    );
  }
  const row = (await stage.inside((tx) => uploadsById(tx, [uploadId]))).get(uploadId);
  if (!row) return; // removed meanwhile
  await completeStored(
    platform,
    { row, principal: stage.candidate(person.key) },
    { segments: [{ segment: 0, chunks: chunk, bytes: bytes.length, mime: clip.mime, elapsedMs: clip.ms }] },
  );
  await finalise(platform, { organisationId, uploadId }, signal);
}

export async function keepAnswer(tx: Tx, stage: Stage, person: Person, index: number): Promise<void> {
  await keepTake(tx, stage.platform, stage.candidate(person.key), stage.id(`take ${person.key} ${index}`));
}

export async function writeAnswer(tx: Tx, stage: Stage, person: Person, index: number): Promise<void> {
  const input = { takeId: newId(), text: person.writes ?? '' };
  const question = await questionId(tx, stage, person, index);
  await addTextTake(tx, stage.platform, stage.candidate(person.key), question, input);
}

export async function handIn(tx: Tx, stage: Stage, person: Person): Promise<void> {
  await submit(tx, stage.platform, stage.candidate(person.key));
}

export const stepBack = (tx: Tx, stage: Stage, person: Person): Promise<void> =>
  withdraw(tx, stage.platform, stage.candidate(person.key));

export async function ask(tx: Tx, stage: Stage, person: Person): Promise<void> {
  const input = RequestInput.parse({ id: newId(), kind: 'extension', text: person.asks ?? '' });
  await makeRequest(tx, stage.platform, stage.candidate(person.key), input);
}

const rater = (stage: Stage, judgement: Pick<Judgement, 'by'>) => ({
  principal: stage.member(judgement.by),
  access: {
    interviewId: stage.interviewId,
    level: judgement.by === 'ines' ? ('manage' as const) : ('review' as const),
  },
});

export async function rate(tx: Tx, stage: Stage, judgement: Judgement, index: number): Promise<void> {
  const invitationId = stage.id(`invitation ${judgement.of}`);
  const value = judgement.levels[index] ?? null;
  const input = RatingInput.parse({ value, cannotJudge: value === null, note: judgement.notes?.[index] ?? '' });
  const criterionId = stage.id(`criterion ${index}`);
  await saveRating(tx, stage.platform, rater(stage, judgement), { invitationId, criterionId, input, ifMatch: null });
}

export async function handInReview(tx: Tx, stage: Stage, judgement: Judgement): Promise<void> {
  const invitationId = stage.id(`invitation ${judgement.of}`);
  const { recommendation, note } = judgement;
  const input = ReviewInput.parse({ recommendation, note });
  const viewer = rater(stage, judgement);
  await saveReview(tx, stage.platform, viewer, invitationId, input, null);
  await submitReview(tx, stage.platform, viewer, invitationId);
}

/** A word to the team, tied to a moment of a recorded answer. */
export async function noteOn(tx: Tx, stage: Stage, remark: (typeof remarks)[number]): Promise<void> {
  const invitationId = stage.id(`invitation ${remark.of}`);
  const { principal, access } = rater(stage, remark);
  const { id: answerId } = await tx
    .selectFrom('answers')
    .select('id')
    .where('invitation_id', '=', invitationId)
    .where('question_id', '=', await questionId(tx, stage, { key: remark.of }, remark.question))
    .executeTakeFirstOrThrow();
  const input = NoteInput.parse({ text: remark.text, moment: { answerId, at: remark.at } });
  await addNote(tx, stage.platform, { principal, access }, invitationId, input);
}

export async function decideOn(tx: Tx, stage: Stage, { of, kind, reason }: (typeof decisions)[number]): Promise<void> {
  await decide(tx, stage.platform, stage.member(team[0].key), stage.id(`invitation ${of}`), { kind, reason });
}

export const criterionCount = criteria.length;
