import { z } from 'zod';
import { Accommodations, AtOnce } from './accommodations.ts';
import { Id, Instant, Language, Secret, TimeZone } from './common.ts';
import { FILE_REFUSALS, FILE_TYPES, MOST_FILE_MEGABYTES } from './file-types.ts';
import { AnswerKind, Choice, FileRule } from './interviews.ts';
import { InvitationState } from './invitations.ts';
import { Brand } from './organisation.ts';
import { CandidateRequest } from './requests.ts';
import { Recording, UploadState } from './uploads.ts';

export const TakeState = z.enum(['recording', 'uploading', 'complete', 'ready', 'failed']);
export type TakeState = z.infer<typeof TakeState>;

/** `secret` comes from the link in the mail; it is exchanged for a cookie that holds for this invitation only. */
export const ExchangeInput = z.object({ secret: Secret });
export const ExchangeResult = z.object({ invitationId: Id }).meta({ id: 'ExchangeResult' });

/** A file that answers a question, as far as it has come. `type` and `bytes` are what was found, not what was claimed. */
export const AnswerFile = z
  .object({
    name: z
      .string()
      .nullable()
      .describe('What the candidate called it; null: hidden from you, since it may say who they are'),
    type: z.enum(FILE_TYPES).nullable().describe('null until all of it is here and looked at'),
    mime: z.string().nullable(),
    bytes: z.int().nullable(),
    scanned: z.boolean().describe('Whether the operator’s scanner has looked at it'),
    refused: z.enum(FILE_REFUSALS).nullable(),
    url: z.string().nullable().describe('Signed, to load it; it expires'),
  })
  .meta({ id: 'AnswerFile' });
export type AnswerFile = z.infer<typeof AnswerFile>;

/** A candidate's own view of one take. */
export const CandidateTake = z
  .object({
    id: Id,
    number: z.int(),
    kind: AnswerKind,
    state: TakeState,
    charged: z.boolean().describe('false: a technical failure, it costs no take'),
    uploadId: Id.nullable(),
    uploadState: UploadState.nullable(),
    text: z.string().nullable(),
    chosen: z.array(Id).nullable().describe('Ids of the options, in their order'),
    createdAt: Instant,
    recording: Recording.nullable().describe('null until it is ready'),
    file: AnswerFile.nullable(),
  })
  .meta({ id: 'CandidateTake' });
export type CandidateTake = z.infer<typeof CandidateTake>;

export const CandidateQuestion = z
  .object({
    id: Id,
    position: z.int(),
    text: z.string(),
    hint: z.string(),
    kinds: z.array(AnswerKind),
    thinkSeconds: z.int().nullable().describe('Limits are those that hold for this candidate; null: none'),
    answerSeconds: z.int().nullable(),
    limit: z.enum(['hard', 'soft']),
    takes: z.int().nullable(),
    takesLeft: z.int().nullable(),
    maxCharacters: z.int(),
    choice: Choice.nullable(),
    file: FileRule.nullable(),
    required: z.boolean(),
    keptTakeId: Id.nullable(),
    draftText: z.string().describe('Autosaved text that is not yet a take'),
    draftChosen: z.array(Id).describe('Autosaved options that are not yet a take'),
    draftRevision: z.int(),
    attempts: z.array(CandidateTake),
  })
  .meta({ id: 'CandidateQuestion' });
export type CandidateQuestion = z.infer<typeof CandidateQuestion>;

/** Everything a candidate's page needs. Reviewers' names are those with access to the interview. */
export const CandidateSession = z
  .object({
    invitationId: Id,
    state: InvitationState,
    expired: z.boolean(),
    organisationName: z.string(),
    brand: Brand,
    candidateName: z.string(),
    interview: z.object({
      title: z.string(),
      role: z.string(),
      intro: z.string(),
      closing: z.string(),
      open: z.boolean(),
    }),
    language: Language,
    minutes: z.int(),
    deadlineAt: Instant,
    timeZone: TimeZone,
    watchers: z.array(z.string()),
    retentionDays: z.int(),
    contactEmail: z.string().nullable(),
    consentedAt: Instant.nullable(),
    submittedAt: Instant.nullable(),
    questions: z.array(CandidateQuestion),
    accommodations: Accommodations,
    atOnce: AtOnce.describe('What asking gives now, without a person'),
    requests: z.array(CandidateRequest).describe('Own requests, newest first'),
    now: Instant.describe('The server’s clock, to correct a wrong one'),
  })
  .meta({ id: 'CandidateSession' });
export type CandidateSession = z.infer<typeof CandidateSession>;

export const ConsentInput = z.object({
  purposes: z.array(z.enum(['interview'])).min(1),
  textVersion: z.string().min(1).max(40).describe('Which words were on the page'),
});

/** Starts a take. The client mints both ids, so it may begin offline and repeat this safely. */
export const StartTakeInput = z.object({
  takeId: Id,
  uploadId: Id,
  kind: z.enum(['video', 'audio']),
  insteadOf: Id.optional().describe(
    'A take that was left in another window or on another device; it costs nothing then',
  ),
});
export const TextTakeInput = z.object({
  takeId: Id,
  text: z.string().trim().min(1, 'Write an answer first').max(20_000),
});
export const TextDraftInput = z.object({ text: z.string().max(20_000) });
export const TextDraft = z.object({ text: z.string(), revision: z.int() }).meta({ id: 'TextDraft' });
/** Ids of options; how many is checked when they become a take, since a draft may be half done. */
const Chosen = z
  .array(Id)
  .max(20)
  .refine((ids) => new Set(ids).size === ids.length, 'Name each option once');
export const ChoiceTakeInput = z.object({ takeId: Id, chosen: Chosen.min(1, 'Choose an answer first') });
export const ChoiceDraftInput = z.object({ chosen: Chosen });
export const ChoiceDraft = z.object({ chosen: z.array(Id), revision: z.int() }).meta({ id: 'ChoiceDraft' });
/** Starts an answer that is a file: its bytes follow as an upload of one segment. The page mints both ids and may repeat this safely. */
export const FileTakeInput = z.object({
  takeId: Id,
  uploadId: Id,
  name: z.string().trim().min(1, 'Give the file a name').max(255),
  bytes: z
    .int()
    .min(1, 'This file is empty')
    .max(MOST_FILE_MEGABYTES * 1_000_000),
});
/** What breaks a recording off. It costs no take. */
export const BrokenBy = z.enum([
  'track-ended',
  'track-muted',
  'recorder-error',
  'no-data',
  'page-closed',
  'device-lost',
  'storage',
  'taken-over',
]);
/** What the technique did while the recording went on: worth knowing, and no reason to give a take back. */
export const DisturbedBy = z.enum([
  'level-dead',
  'wake-lock-lost',
  'storage-low',
  'storage-failing',
  'line-slow',
  'device-changed',
  'voice-alone',
]);
/** Why a take broke. It is logged, marked, and costs nothing. */
export const TakeFailedInput = z.object({ reason: BrokenBy });
/** Everything that happened to a take. Reported once it is over; the same report may be sent again. */
export const TakeTechnicalInput = z.object({
  events: z
    .array(
      z.object({
        kind: z.enum([...BrokenBy.options, ...DisturbedBy.options]),
        atMs: z.int().min(0).max(1_000_000_000).describe('Milliseconds of recording in the whole take'),
      }),
    )
    .min(1)
    .max(100),
});
export const SubmitResult = z.object({ submittedAt: Instant }).meta({ id: 'SubmitResult' });

/** An answer as reviewers see it: the kept take only. */
export const Answer = z
  .object({
    id: Id,
    questionId: Id,
    takeId: Id,
    kind: AnswerKind,
    takesUsed: z.int().nullable().describe('null unless you manage the interview: it must not colour a rating'),
    text: z.string().nullable(),
    chosen: z.array(Id).nullable().describe('Ids of the question’s options'),
    recording: Recording.nullable(),
    file: AnswerFile.nullable(),
    state: TakeState,
  })
  .meta({ id: 'Answer' });
export type Answer = z.infer<typeof Answer>;
