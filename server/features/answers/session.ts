import type { CandidateSession } from '../../../contract/answers.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/index.ts';
import { watcherNames } from '../interviews/index.ts';
import { accommodationsOf, isExpired } from '../invitations/index.ts';
import { organisationOf, peopleById } from '../members/index.ts';
import { requestsOfCandidate, rulesNow } from '../requests/index.ts';
import { adjustedMinutes } from './adjusted.ts';
import { countedTakes, loadAnswering, reopenedNow, takesOf } from './load.ts';
import { takesLeft } from './policy.ts';
import { presentTakes } from './present.ts';

/** Everything a candidate's page shows, of this invitation only. */
export async function candidateSession(tx: Tx, platform: Platform, invitationId: string): Promise<CandidateSession> {
  const a = await loadAnswering(tx, invitationId, false);
  const { invitation, content } = a;
  const now = platform.clock.now();
  const organisation = await organisationOf(tx);
  const contact = invitation.created_by
    ? (await peopleById(tx, [invitation.created_by])).get(invitation.created_by)
    : undefined;
  const accommodations = accommodationsOf(invitation);
  const takes = await presentTakes(tx, platform, a.takes);
  // Somebody with one answer open again has a small interview of one question before them.
  const again = reopenedNow(a, now);
  return {
    invitationId,
    state: again ? 'started' : invitation.state,
    expired: isExpired(invitation, now),
    organisationName: organisation.name,
    brand: organisation.brand,
    candidateName: invitation.candidate_name ?? '',
    interview: {
      title: content.title,
      role: content.role,
      intro: content.intro,
      closing: content.closing,
      open: invitation.interview_state === 'open' || again !== null,
    },
    language: invitation.candidate_language,
    minutes: adjustedMinutes(content.minutes, accommodations),
    deadlineAt: (again?.until_at ?? invitation.deadline_at).toISOString(),
    timeZone: invitation.deadline_zone,
    watchers: await watcherNames(tx, invitation.interview_id),
    retentionDays: content.retentionDays,
    contactEmail: organisation.replyTo ?? contact?.email ?? null,
    consentedAt: invitation.consented_at?.toISOString() ?? null,
    submittedAt: again ? null : (invitation.submitted_at?.toISOString() ?? null),
    questions: content.questions
      .filter((q) => !again || q.id === again.question_id)
      .map((q) => {
        const answer = a.answers.find((r) => r.question_id === q.id);
        const attempts = again ? countedTakes(a, q.id) : takesOf(a, q.id);
        const kept = answer?.kept_take_id ?? null;
        return {
          id: q.id,
          position: again ? 1 : q.position,
          text: q.text,
          hint: q.hint,
          kinds: q.kinds,
          thinkSeconds: q.thinkSeconds,
          answerSeconds: q.answerSeconds,
          limit: q.limit,
          takes: q.takes,
          takesLeft: takesLeft(q.takes, attempts),
          maxCharacters: q.maxCharacters,
          choice: q.choice,
          file: q.file,
          required: q.required,
          keptTakeId: !again || attempts.some((t) => t.id === kept) ? kept : null,
          draftText: answer?.draft_text ?? '',
          draftChosen: answer?.draft_chosen ?? [],
          draftRevision: answer?.draft_revision ?? 0,
          attempts: attempts.flatMap((t) => takes.get(t.id) ?? []),
        };
      }),
    accommodations,
    atOnce: await rulesNow(tx, invitation, now),
    requests: await requestsOfCandidate(tx, invitationId),
    now: now.toISOString(),
  };
}
