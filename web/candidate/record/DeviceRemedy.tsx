import { useState } from 'react';
import type { DeviceProblem, MediaKind } from '../../../recorder/index.ts';
import { type CandidateText, t } from '../../i18n/candidate.ts';
import { Button } from '../../ui/native/Button.tsx';
import { Notice } from '../../ui/native/Notice.tsx';

const texts: Record<DeviceProblem, { title: CandidateText; text: CandidateText }> = {
  denied: { title: 'device.denied-title', text: 'device.denied' },
  none: { title: 'device.none-title', text: 'device.none' },
  busy: { title: 'device.busy-title', text: 'device.busy' },
  insecure: { title: 'device.insecure-title', text: 'device.insecure' },
  'in-app-browser': { title: 'device.in-app-title', text: 'device.in-app' },
  other: { title: 'device.other-title', text: 'device.other' },
};

/** Why there is no picture or sound, and the one thing that helps. */
export function DeviceRemedy({
  problem,
  kind,
  onRetry,
}: {
  problem: DeviceProblem;
  kind: MediaKind;
  onRetry: () => void;
}) {
  const [copied, setCopied] = useState(false);
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
    </div>
  );
}
