import type { CandidateSession } from '../../../contract/answers.ts';
import type { Language } from '../../../contract/common.ts';
import type { LegalTexts } from '../../../contract/organisation.ts';
import type { Tx } from '../../platform/database/index.ts';
import { newId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/index.ts';
import { draftContent, interviewById, versionById, watcherNames } from '../interviews/index.ts';
import { deadlineFor, noAccommodations, nothingAtOnce } from '../invitations/index.ts';
import { legalTexts, organisationOf } from '../members/index.ts';

/** Everything a candidate's page needs to run by itself, so that trying an interview asks the server nothing more. */
export interface Try {
  readonly session: CandidateSession;
  readonly legal: Readonly<Record<Language, LegalTexts | null>>;
}

/**
 * The interview as somebody invited now would meet it: `draft` as it stands, or as it was last published. The invitation
 * in it exists nowhere, and its id is made up.
 * @returns null where there is no such interview, or nothing published
 */
export async function tryOf(
  tx: Tx,
  platform: Platform,
  interviewId: string,
  from: 'draft' | 'published',
): Promise<Try | null> {
  const row = await interviewById(tx, interviewId);
  if (!row) return null;
  const version = row.published_version_id && (await versionById(tx, row.published_version_id));
  const content = from === 'draft' ? await draftContent(tx, row) : version ? version.content : null;
  if (!content) return null;
  const now = platform.clock.now();
  const organisation = await organisationOf(tx);
  return {
    session: {
      invitationId: newId(),
      state: 'invited',
      expired: false,
      organisationName: organisation.name,
      brand: organisation.brand,
      candidateName: '',
      interview: {
        title: content.title,
        role: content.role,
        intro: content.intro,
        closing: content.closing,
        open: true,
      },
      language: content.language,
      minutes: content.minutes,
      // One that has passed would close the door before it opens.
      deadlineAt: new Date(
        Math.max(deadlineFor(row.deadline, now, organisation.timeZone).getTime(), now.getTime() + 3_600_000),
      ).toISOString(),
      timeZone: organisation.timeZone,
      watchers: await watcherNames(tx, interviewId),
      retentionDays: content.retentionDays,
      contactEmail: organisation.replyTo,
      consentedAt: null,
      submittedAt: null,
      questions: content.questions.map((question) => ({
        ...question,
        // A line that is not written yet is nothing to choose.
        choice: question.choice && {
          ...question.choice,
          options: question.choice.options.filter(({ text }) => text !== ''),
        },
        takesLeft: question.takes,
        keptTakeId: null,
        draftText: '',
        draftChosen: [],
        draftRevision: 0,
        attempts: [],
      })),
      accommodations: noAccommodations,
      atOnce: nothingAtOnce,
      requests: [],
      now: now.toISOString(),
    },
    legal: { en: await legalTexts(tx, 'en'), de: await legalTexts(tx, 'de') },
  };
}
