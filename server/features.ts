import { answersFeature } from './features/answers/index.ts';
import { candidatesFeature } from './features/candidates/index.ts';
import { decisionsFeature } from './features/decisions/index.ts';
import { equalityFeature } from './features/equality/index.ts';
import { examplesFeature } from './features/examples/index.ts';
import { filesFeature } from './features/files/index.ts';
import { homeFeature } from './features/home/index.ts';
import { interviewsFeature } from './features/interviews/index.ts';
import { invitationsFeature } from './features/invitations/index.ts';
import { membersFeature } from './features/members/index.ts';
import { messagesFeature } from './features/messages/index.ts';
import { notesFeature } from './features/notes/index.ts';
import { operatorFeature } from './features/operator/index.ts';
import { recordingsFeature } from './features/recordings/index.ts';
import { requestsFeature } from './features/requests/index.ts';
import { retentionFeature } from './features/retention/index.ts';
import { reviewsFeature } from './features/reviews/index.ts';
import { timelineFeature } from './features/timeline/index.ts';
import { uploadsFeature } from './features/uploads/index.ts';
import type { Feature } from './platform/index.ts';

/** The order of features: each may use those before it, through their index.ts only; the other way is an event. */
export const featureOrder = [
  'members',
  'visibility',
  'uploads',
  'files',
  'recordings',
  'interviews',
  'candidates',
  'invitations',
  'requests',
  'equality',
  'answers',
  'tries',
  'reviews',
  'notes',
  'decisions',
  'messages',
  'examples',
  'retention',
  'timeline',
  'home',
  'operator',
] as const;

/** Those that have routes, reactions or jobs of their own. */
export const features: readonly Feature[] = [
  membersFeature,
  uploadsFeature,
  filesFeature,
  recordingsFeature,
  interviewsFeature,
  candidatesFeature,
  invitationsFeature,
  requestsFeature,
  equalityFeature,
  answersFeature,
  reviewsFeature,
  notesFeature,
  decisionsFeature,
  messagesFeature,
  examplesFeature,
  retentionFeature,
  timelineFeature,
  homeFeature,
  operatorFeature,
];
