import { sql } from 'kysely';
import type { z } from 'zod';
import type { Home } from '../../../contract/home.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { MemberPrincipal } from '../../platform/http/principal.ts';
import { visibilityOfMany } from '../visibility/index.ts';
import { managed } from './mine.ts';

interface Row {
  id: string;
  interview_id: string;
  title: string;
  code: string;
  name: string | null;
  blind: boolean;
  required_reviews: number;
}

/**
 * Candidates about whom everybody has said what they think, and nobody has decided: of interviews that I manage, and only where I
 * may see what was said, which I may not while I rate. Cost: a range of invitations_to_review per interview, which holds open work.
 */
export async function toDecide(
  tx: Tx,
  principal: MemberPrincipal,
  most: number,
): Promise<z.input<typeof Home>['decide']> {
  const { rows } = await sql<Row>`
    select n.id, n.interview_id, i.title, n.code, c.name, i.blind, i.required_reviews from ${managed(principal)}
    cross join lateral (
      select w.* from invitations w
      where w.organisation_id = i.organisation_id and w.interview_id = i.id and w.state = 'submitted' and w.latest_decision is null
        and (select e.erased_at from candidates e where e.organisation_id = w.organisation_id and e.id = w.candidate_id) is null
        and (select count(*) from review_progress p
          where p.organisation_id = w.organisation_id and p.invitation_id = w.id and p.submitted_at is not null) >= i.required_reviews
      order by w.submitted_at, w.id limit ${most}
    ) n
    join candidates c on c.organisation_id = n.organisation_id and c.id = n.candidate_id
    where i.state in ('open', 'closed') order by n.submitted_at, n.id limit ${most}`.execute(tx);
  const facts = rows.map((r) => ({ invitationId: r.id, blind: r.blind, requiredReviews: r.required_reviews }));
  const visible = await visibilityOfMany(tx, principal, 'manage', facts);
  return rows
    .filter((r) => visible.get(r.id)?.others)
    .map((r) => ({
      invitationId: r.id,
      interviewId: r.interview_id,
      interviewTitle: r.title,
      code: r.code,
      name: visible.get(r.id)?.identity ? r.name : null,
    }));
}
