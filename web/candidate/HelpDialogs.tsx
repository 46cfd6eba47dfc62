import { t } from '../i18n/candidate.ts';
import { ButtonLink } from '../ui/native/Button.tsx';
import { Dialog } from '../ui/native/Dialog.tsx';
import type { HelpTopic } from './LazyHelp.tsx';
import { useCandidate } from './state/store-context.ts';

function Contact({ subject }: { subject: string }) {
  const { session } = useCandidate();
  if (!session?.contactEmail) return <p>{t('help.reply')}</p>;
  const { contactEmail, organisationName } = session;
  return (
    <>
      <ButtonLink href={`mailto:${contactEmail}?subject=${encodeURIComponent(subject)}`} iconEnd="forward">
        {t('help.write', { organisation: organisationName })}
      </ButtonLink>
      <p className="small">{t('help.address', { address: contactEmail })}</p>
    </>
  );
}

/** Other ways to take part, offered without asking why and without a penalty. */
function AnotherWay({ onClose }: { onClose: () => void }) {
  const { session } = useCandidate();
  return (
    <Dialog title={t('another.title')} closeLabel={t('page.close')} onClose={onClose}>
      <p>{t('another.lead')}</p>
      <ul className="bullets">
        <li>{t('another.time')}</li>
        <li>{t('another.written')}</li>
        <li>{t('another.call')}</li>
        <li>{t('another.person')}</li>
      </ul>
      <p>{t('another.no-penalty')}</p>
      <Contact subject={t('another.subject', { title: session?.interview.title ?? '' })} />
    </Dialog>
  );
}

function Help({ onClose }: { onClose: () => void }) {
  const { session } = useCandidate();
  return (
    <Dialog title={t('help.title')} closeLabel={t('page.close')} onClose={onClose}>
      <h3>{t('help.pause-title')}</h3>
      <p>{t('help.pause')}</p>
      <h3>{t('help.camera-title')}</h3>
      <p>{t('help.camera')}</p>
      <h3>{t('help.network-title')}</h3>
      <p>{t('help.network')}</p>
      <h3>{t('help.person-title')}</h3>
      <Contact subject={t('help.subject', { title: session?.interview.title ?? '' })} />
    </Dialog>
  );
}

export function HelpDialog({ topic, onClose }: { topic: HelpTopic; onClose: () => void }) {
  return topic === 'help' ? <Help onClose={onClose} /> : <AnotherWay onClose={onClose} />;
}
