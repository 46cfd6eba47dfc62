import type { z } from 'zod';
import type { CandidateTake, TakeFailedInput } from '../../../contract/answers.ts';
import { isRecordedKind } from '../../../contract/choice.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { CandidatePrincipal } from '../../platform/http/principal.ts';
import type { Platform } from '../../platform/index.ts';
import { fail } from './fail.ts';
import { loadAnswering, takeOf } from './load.ts';
import { presentTake } from './present.ts';

/** A take broke on the candidate's side, for one reason. Saying it again changes nothing. */
export async function reportFailure(
  tx: Tx,
  platform: Platform,
  candidate: CandidatePrincipal,
  takeId: string,
  reason: z.output<typeof TakeFailedInput>['reason'],
): Promise<CandidateTake> {
  const a = await loadAnswering(tx, candidate.invitationId, true);
  const take = takeOf(a, takeId);
  if (take.failure || !isRecordedKind(take.kind)) return presentTake(tx, platform, take);
  return presentTake(tx, platform, await fail(tx, platform, candidate, a, take, { reason }));
}
