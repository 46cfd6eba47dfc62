import type { ReactNode } from 'react';
import type { RequestKind } from '../../contract/requests.ts';
import { type CandidateText, t } from '../i18n/candidate.ts';
import { Dialog } from '../ui/native/Dialog.tsx';
import type { HelpTopic } from './LazyHelp.tsx';
import { LegalText } from './legal/LegalText.tsx';
import { OwnRequests } from './requests/OwnRequests.tsx';
import { RequestForm } from './requests/RequestForm.tsx';
import { useCandidate } from './state/store-context.ts';

/** A person to ask: here where there is a session, by mail where the link opened nothing. */
function Ask({ kind, lead }: { kind: RequestKind; lead?: CandidateText }) {
  const { session, failure } = useCandidate();
  if (!session || failure) return <p>{t('help.reply')}</p>;
  return (
    <>
      <RequestForm kind={kind} lead={lead && t(lead)} />
      {session.contactEmail && (
        <p className="small">
          {t('help.or-mail')}{' '}
          <a href={`mailto:${session.contactEmail}`}>
            <bdi>{session.contactEmail}</bdi>
          </a>
        </p>
      )}
      <OwnRequests />
    </>
  );
}

function Wish({ lead, kind }: { lead: CandidateText; kind: RequestKind }) {
  return (
    <>
      <Ask kind={kind} lead={lead} />
      <p className="small">{t('adjust.no-penalty')}</p>
    </>
  );
}

function Help() {
  return (
    <>
      <p>{t('help.clock')}</p>
      <h3>{t('help.pause-title')}</h3>
      <p>{t('help.pause')}</p>
      <h3>{t('help.camera-title')}</h3>
      <p>{t('help.camera')}</p>
      <h3>{t('help.network-title')}</h3>
      <p>{t('help.network')}</p>
      <h3>{t('help.person-title')}</h3>
      <Ask kind="help" />
    </>
  );
}

/** Help, adjustments and other ways, offered without asking why and without a penalty. */
export function HelpDialog({ topic, onClose }: { topic: HelpTopic; onClose: () => void }) {
  const { session } = useCandidate();
  // After sending there are no limits left to change, but there is still a person to ask.
  const over = Boolean(session?.submittedAt) || session?.state === 'withdrawn';
  const pages: Record<HelpTopic, [CandidateText, ReactNode]> = {
    adjustments: [
      'adjust.title',
      over ? (
        <Wish key="over" lead="adjust.lead-over" kind="help" />
      ) : (
        <Wish key="adjust" lead="adjust.lead" kind="adjustment" />
      ),
    ],
    'another-way': ['another.title', <Wish key="way" lead="another.lead" kind="another-way" />],
    extension: ['extension.title', <Wish key="days" lead="extension.lead" kind="extension" />],
    deletion: ['deletion.title', <Ask key="deletion" kind="deletion" lead="deletion.lead" />],
    help: ['help.title', <Help key="help" />],
    'legal-notice': ['page.legal-notice', <LegalText key="legal" of="legalNotice" />],
    privacy: ['page.privacy', <LegalText key="privacy" of="privacy" />],
  };
  const [title, body] = pages[topic];
  return (
    <Dialog title={t(title)} closeLabel={t('page.close')} onClose={onClose}>
      {body}
    </Dialog>
  );
}
