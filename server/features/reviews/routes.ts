import { z } from 'zod';
import { Id, PageQuery, page } from '../../../contract/common.ts';
import { QueueItem, Rating, RatingInput, Review, ReviewInput, ReviewRoom, Score } from '../../../contract/reviews.ts';
import { route } from '../../platform/http/route.ts';
import { etag } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/index.ts';
import { reviewQueue } from './queue.ts';
import { reopenReview, restoreReview } from './reopen-review.ts';
import { reviewRoom } from './room.ts';
import { saveRating } from './save-rating.ts';
import { saveReview } from './save-review.ts';
import { scoreOfInvitation, scoresOfInterview } from './scores.ts';
import { submitReview } from './submit-review.ts';

const member = { tag: 'reviews', auth: 'member' } as const;
const OfInvitation = z.object({ invitation: Id });
const ofInvitation = '/api/v1/invitations/:invitation';

export const routes = (platform: Platform) => [
  route({
    ...member,
    method: 'GET',
    url: '/api/v1/reviews/queue',
    summary: 'What is mine to rate, oldest first',
    permission: 'review.queue',
    scope: 'reviews:read',
    rate: 'read',
    query: PageQuery,
    response: { 200: page(QueueItem) },
    handle: ({ tx, principal, query }) => reviewQueue(tx, principal, query),
  }),
  route({
    ...member,
    method: 'GET',
    url: `${ofInvitation}/review-room`,
    summary: 'Everything for watching and rating one candidate',
    permission: 'review.read',
    scope: 'reviews:read',
    rate: 'read',
    params: OfInvitation,
    response: { 200: ReviewRoom },
    handle: ({ tx, principal, access, params }) => reviewRoom(tx, platform, { principal, access }, params.invitation),
  }),
  route({
    ...member,
    method: 'PUT',
    url: `${ofInvitation}/review/ratings/:criterion`,
    summary: 'Save one rating of my draft',
    permission: 'review.rate',
    scope: 'reviews:write',
    rate: 'write',
    params: z.object({ invitation: Id, criterion: Id }),
    body: RatingInput,
    response: { 200: Rating },
    async handle({ tx, principal, access, params, body, ifMatch, reply }) {
      const saving = { invitationId: params.invitation, criterionId: params.criterion, input: body, ifMatch };
      const rating = await saveRating(tx, platform, { principal, access }, saving);
      reply.header('etag', etag(rating.revision));
      return rating;
    },
  }),
  route({
    ...member,
    method: 'PUT',
    url: `${ofInvitation}/review`,
    summary: 'Save recommendation and note of my draft',
    permission: 'review.rate',
    scope: 'reviews:write',
    rate: 'write',
    params: OfInvitation,
    body: ReviewInput,
    response: { 200: Review },
    async handle({ tx, principal, access, params, body, ifMatch, reply }) {
      const review = await saveReview(tx, platform, { principal, access }, params.invitation, body, ifMatch);
      reply.header('etag', etag(review.revision));
      return review;
    },
  }),
  route({
    ...member,
    method: 'POST',
    url: `${ofInvitation}/review/submit`,
    summary: 'Hand my review in; others’ become visible',
    permission: 'review.rate',
    scope: 'reviews:write',
    rate: 'write',
    params: OfInvitation,
    response: { 200: Review },
    handle: ({ tx, principal, access, params }) => submitReview(tx, platform, { principal, access }, params.invitation),
  }),
  route({
    ...member,
    method: 'POST',
    url: `${ofInvitation}/review/reopen`,
    summary: 'Change my review after all; the first submission stays the independent value',
    permission: 'review.rate',
    scope: 'reviews:write',
    rate: 'write',
    params: OfInvitation,
    response: { 200: Review },
    handle: ({ tx, principal, access, params }) => reopenReview(tx, platform, { principal, access }, params.invitation),
  }),
  route({
    ...member,
    method: 'POST',
    url: `${ofInvitation}/review/restore`,
    summary: 'Leave my reopened review as I handed it in last',
    permission: 'review.rate',
    scope: 'reviews:write',
    rate: 'write',
    params: OfInvitation,
    response: { 200: Review },
    handle: ({ tx, principal, access, params }) => restoreReview(tx, { principal, access }, params.invitation),
  }),
  route({
    ...member,
    method: 'GET',
    url: `${ofInvitation}/score`,
    summary: 'The score of one candidate',
    permission: 'score.read',
    scope: 'reviews:read',
    rate: 'read',
    params: OfInvitation,
    response: { 200: Score },
    handle: ({ tx, principal, access, params }) => scoreOfInvitation(tx, { principal, access }, params.invitation),
  }),
  route({
    ...member,
    method: 'GET',
    url: '/api/v1/interviews/:interview/scores',
    summary: 'Scores of everybody who handed in',
    permission: 'score.read',
    scope: 'reviews:read',
    rate: 'read',
    params: z.object({ interview: Id }),
    query: PageQuery,
    response: { 200: page(Score) },
    handle: ({ tx, principal, access, params, query }) =>
      scoresOfInterview(tx, { principal, access }, params.interview, query),
  }),
];
