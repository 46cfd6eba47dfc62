import type { z } from 'zod';
import type { SubmitResult } from '../../../contract/answers.ts';
import type { Tx } from '../../platform/database/index.ts';
import { actorOf, type CandidatePrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { loadInvitation, transition } from '../invitations/index.ts';
import { begin } from './begin.ts';
import { assertAnswering, keptTakes, loadAnswering, reopenedNow } from './load.ts';
import { missingAnswers } from './policy.ts';
import { sendAgain } from './reopen.ts';

/**
 * Hands the answers in. Uploads may still be running: what was chosen counts, and its bytes are taken for days. Saying it again
 * answers with the time of the first.
 * @throws ProblemError answers-missing, its errors naming the questions' ids
 */
export async function submit(
  tx: Tx,
  platform: Platform,
  candidate: CandidatePrincipal,
): Promise<z.input<typeof SubmitResult>> {
  const a = await loadAnswering(tx, candidate.invitationId, true);
  if (a.invitation.state === 'submitted' && a.invitation.submitted_at) {
    if (reopenedNow(a, platform.clock.now())) await sendAgain(tx, platform, actorOf(candidate), a.invitation);
    return { submittedAt: a.invitation.submitted_at.toISOString() };
  }
  assertAnswering(a, platform.clock.now());
  const missing = missingAnswers(a.content.questions, keptTakes(a));
  if (missing.length > 0) {
    const errors = missing.map((id) => ({ path: id, message: 'Answer this question' }));
    throw problem('answers-missing', 'Answer the questions that are marked, then submit.', { errors });
  }
  await begin(tx, platform, a, actorOf(candidate));
  const started = await loadInvitation(tx, candidate.invitationId);
  if (!started) throw problem('not-found');
  await transition(tx, platform, started, 'submitted', actorOf(candidate));
  const after = await loadInvitation(tx, candidate.invitationId);
  if (!after?.submitted_at) throw problem('state-conflict');
  return { submittedAt: after.submitted_at.toISOString() };
}
