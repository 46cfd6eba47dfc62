import './tables.ts';
import type { Feature } from '../../platform/index.ts';
import { dropOnLeave, grantOnJoin } from './join.ts';
import { routes } from './routes.ts';

export { interviewById } from './load.ts';
export { accessTo, watcherNames } from './members.ts';
export { presentRubric } from './present.ts';
export { currentRubric, lockRubric, rubricById } from './rubric.ts';
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
    platform.events.on('member.removed', async (tx, event) => {
      if (event.subjectId) await dropOnLeave(tx, event.subjectId);
    });
  },
};
