import { z } from 'zod';
import { Id, Instant } from './common.ts';

export const DecisionKind = z.enum(['advance', 'reject', 'hold']);
export type DecisionKind = z.infer<typeof DecisionKind>;
export const DecisionInput = z.object({
  kind: DecisionKind,
  reason: z.string().trim().min(1, 'Give the reason, for the file').max(2000),
});
/** Never changed, never deleted: a later decision stands beside the earlier one. */
export const Decision = z
  .object({
    id: Id,
    invitationId: Id,
    kind: DecisionKind,
    reason: z.string(),
    author: z.string(),
    authorId: Id,
    rubricVersionId: Id.nullable(),
    createdAt: Instant,
  })
  .meta({ id: 'Decision' });
export type Decision = z.infer<typeof Decision>;
