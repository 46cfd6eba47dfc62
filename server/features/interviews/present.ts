import type { z } from 'zod';
import type { Interview, InterviewDetail, Question } from '../../../contract/interviews.ts';
import type { InterviewAccess } from '../../../contract/members.ts';
import type { Rubric } from '../../../contract/rubric.ts';
import { estimateMinutes } from './minutes.ts';
import type { InterviewRow, QuestionRow, RubricRow, VersionQuestion } from './tables.ts';

/** `position` counts from 1, whatever gaps deleted questions left in the rows. */
export function presentQuestion(row: QuestionRow, position: number): z.input<typeof Question> {
  return { ...versionQuestion(row, position), revision: row.revision };
}

export function versionQuestion(row: QuestionRow, position: number): VersionQuestion {
  const c = row.content;
  return {
    id: row.id,
    position,
    text: c.text,
    hint: c.hint,
    kinds: c.kinds,
    thinkSeconds: c.thinkSeconds,
    answerSeconds: c.answerSeconds,
    limit: c.limit,
    takes: c.takes,
    maxCharacters: c.maxCharacters,
    choice: c.choice ?? null,
    file: c.file ?? null,
    required: c.required,
  };
}

interface About {
  readonly questions: readonly QuestionRow[];
  readonly access: InterviewAccess;
  readonly publishedVersion: number | null;
}

export function presentInterview(row: InterviewRow, about: About): z.input<typeof Interview> {
  return {
    id: row.id,
    state: row.state,
    title: row.title,
    role: row.role,
    intro: row.intro,
    closing: row.closing,
    language: row.language,
    deadline: row.deadline,
    requiredReviews: row.required_reviews,
    blind: row.blind,
    // Who rates is not to wonder who took it.
    atOnce: about.access === 'manage' ? row.at_once : null,
    selfIdentification: row.self_identification,
    retentionDays: row.retention_days,
    revision: row.revision,
    publishedVersion: about.publishedVersion,
    minutes: estimateMinutes(about.questions.map((q) => q.content)),
    questionCount: about.questions.length,
    access: about.access,
    example: row.example,
    createdAt: row.created_at.toISOString(),
  };
}

export const presentDetail = (row: InterviewRow, about: About): z.input<typeof InterviewDetail> => ({
  ...presentInterview(row, about),
  questions: about.questions.map((q, i) => presentQuestion(q, i + 1)),
});

export function presentRubric(row: RubricRow): z.input<typeof Rubric> {
  return {
    id: row.id,
    interviewId: row.interview_id,
    number: row.number,
    revision: row.revision,
    lockedAt: row.locked_at?.toISOString() ?? null,
    criteria: row.criteria.map((c) => ({
      id: c.id,
      position: c.position,
      questionId: c.questionId,
      name: c.name,
      description: c.description,
      weight: c.weight,
      levels: c.levels,
      anchors: c.anchors.map((a) => ({ level: a.level, text: a.text })),
    })),
  };
}
