import './tables.ts';
import type { Feature } from '../../platform/index.ts';
import { MAIL_SEND, type MailJob } from './queue.ts';
import { reactToEvents } from './reactions.ts';
import { routes } from './routes.ts';
import { sendMail } from './send.ts';
import { sweepMails } from './sweep.ts';

export { blankMessages, messageIdsOf } from './blank.ts';

export const messagesFeature: Feature = {
  name: 'messages',
  routes,
  start(platform) {
    reactToEvents(platform);
    platform.jobs.define<MailJob>({
      name: MAIL_SEND,
      expireSeconds: 120,
      retries: 8,
      concurrency: 4,
      run: (data) => sendMail(platform, data),
    });
  },
  async resume(platform) {
    try {
      const mails = await sweepMails(platform);
      if (mails > 0) platform.log.warn({ mails }, 'mails had lost their jobs; they are taken up again');
    } catch (error) {
      platform.log.error({ err: (error as Error).message }, 'mails without a job could not be looked for');
    }
  },
};
