import { type ReactNode, Suspense, useState } from 'react';
import type { DeviceProblem, MediaKind } from '../../../recorder/index.ts';
import { type CandidateText, t } from '../../i18n/candidate.ts';
import { Button } from '../../ui/native/Button.tsx';
import { Notice } from '../../ui/native/Notice.tsx';
import { LazyHelp } from '../LazyHelp.tsx';
import { later } from '../later.ts';

const OnPhone = later(() => import('./OnPhone.tsx').then((m) => m.OnPhone));

const texts: Record<DeviceProblem, { title: CandidateText; text: CandidateText }> = {
  denied: { title: 'device.denied-title', text: 'device.denied' },
  none: { title: 'device.none-title', text: 'device.none' },
  busy: { title: 'device.busy-title', text: 'device.busy' },
  insecure: { title: 'device.insecure-title', text: 'device.insecure' },
  'in-app-browser': { title: 'device.in-app-title', text: 'device.in-app' },
  other: { title: 'device.other-title', text: 'device.other' },
};

/** Why there is no picture or sound, the one thing that helps, and what can be done without it: nobody is stuck here. */
export function DeviceRemedy({
  problem,
  kind,
  onRetry,
  choice,
}: {
  problem: DeviceProblem;
  kind: MediaKind;
  onRetry: () => void;
  /** Other ways to answer this question, where there are any. */
  choice?: ReactNode;
}) {
  const [copied, setCopied] = useState(false);
  const [another, setAnother] = useState(false);
  const [phone, setPhone] = useState(false);
  // A phone need not be told of a phone, and this address would not be secure there either.
  const offersPhone = problem !== 'insecure' && matchMedia('(pointer: fine)').matches;
  const copy = () => void navigator.clipboard?.writeText(location.href).then(() => setCopied(true));
  return (
    <div className="stack">
      <Notice tone="warn" title={t(texts[problem].title, { kind })}>
        <p>{t(texts[problem].text, { kind })}</p>
        <p>{t('device.no-cost')}</p>
      </Notice>
      {problem === 'in-app-browser' && (
        <Button look="secondary" icon={copied ? 'check' : 'pencil'} onClick={copy}>
          {t(copied ? 'device.copied' : 'device.copy-link')}
        </Button>
      )}
      <Button look="secondary" icon="again" onClick={onRetry}>
        {t('device.retry')}
      </Button>
      {offersPhone && !phone && (
        <Button look="secondary" onClick={() => setPhone(true)}>
          {t('phone.title')}
        </Button>
      )}
      {phone && <Suspense fallback={null}>{<OnPhone link={location.origin + location.pathname} />}</Suspense>}
      {choice && (
        <>
          <p className="aside">{t('device.or-answer')}</p>
          {choice}
        </>
      )}
      <Button look="quiet" onClick={() => setAnother(true)}>
        {t('welcome.another-way')}
      </Button>
      <LazyHelp topic={another ? 'another-way' : null} onClose={() => setAnother(false)} />
    </div>
  );
}
