import './tables.ts';
import type { Feature } from '../../platform/index.ts';
import { grantOnJoin } from './join.ts';
import { routes } from './routes.ts';

export { draftContent } from './content.ts';
export { createInterview } from './create.ts';
export { listInterviews } from './list.ts';
export { interviewById } from './load.ts';
export { accessTo, setAccess, watcherNames, watchersOf } from './members.ts';
export { presentRubric } from './present.ts';
export { publishInterview } from './publish.ts';
export { addQuestion } from './questions.ts';
export { currentRubric, lockRubric, putRubric, rubricById } from './rubric.ts';
export { versionById } from './versions.ts';

export const interviewsFeature: Feature = {
  name: 'interviews',
  routes,
  start(platform) {
    platform.events.on('member.joined', async (tx, event) => {
      if (!event.subjectId || !event.actor.id) return;
      await grantOnJoin(tx, platform, {
        organisationId: event.organisationId,
        memberInvitationId: event.subjectId,
        userId: event.actor.id,
      });
    });
  },
};
