import { useState } from 'react';
import { Badge, type Tone } from '../../../ui/native/Badge.tsx';
import { Button } from '../../../ui/native/Button.tsx';
import { Dialog } from '../../../ui/native/Dialog.tsx';
import { Icon, type IconName } from '../../../ui/native/Icon.tsx';
import { Notice } from '../../../ui/native/Notice.tsx';
import { Progress } from '../../../ui/native/Progress.tsx';
import { QrCode } from '../../../ui/native/QrCode.tsx';
import { useText } from '../../text.ts';
import { OnDemand } from '../OnDemand.tsx';
import { State, States } from '../Sheet.tsx';

const tones = ['plain', 'good', 'warn'] as const satisfies readonly Tone[];
const icons = { plain: 'clock', good: 'done', warn: 'alert' } as const;

export function BadgeSheet() {
  const t = useText();
  return (
    <States>
      {tones.map((tone) => (
        <State key={tone} code={tone}>
          <Badge tone={tone} icon={icons[tone]}>
            {t('design.sample.state')}
          </Badge>
        </State>
      ))}
      <State name={t('design.state.long')} wide>
        <div>
          <Badge icon="clock">{t('design.sample.long')}</Badge>
        </div>
      </State>
      <State name={t('design.state.rtl')}>
        <span dir="rtl" lang="ar">
          <Badge tone="good" icon="done">
            {t('design.sample.rtl')}
          </Badge>
        </span>
      </State>
    </States>
  );
}

export function NoticeSheet() {
  const t = useText();
  return (
    <OnDemand>
      <States>
        {tones.map((tone) => (
          <State key={tone} code={tone} wide>
            <Notice tone={tone} title={t('design.sample.label')}>
              {t('design.sample.sentence')}
            </Notice>
          </State>
        ))}
      </States>
    </OnDemand>
  );
}

const parts = [0, 0.4, 1];

export function ProgressSheet() {
  const t = useText();
  return (
    <States>
      {parts.map((part) => (
        <State key={part} code={String(part)} wide>
          <Progress value={part} label={t('design.sample.label')} />
        </State>
      ))}
    </States>
  );
}

export function QrCodeSheet() {
  const t = useText();
  return (
    <States>
      <State code="QrCode">
        <QrCode text={location.origin} label={t('design.sample.label')} className="size-32" />
      </State>
    </States>
  );
}

export function DialogSheet() {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="secondary" onClick={() => setOpen(true)}>
        {t('design.open')}
      </Button>
      {open ? (
        <Dialog title={t('design.sample.label')} closeLabel={t('action.close')} onClose={() => setOpen(false)}>
          <p>{t('design.sample.long')}</p>
        </Dialog>
      ) : null}
    </>
  );
}

/** All of them: one that is missing here, or too many, does not compile. */
const names: Record<IconName, null> = {
  accessibility: null,
  again: null,
  alert: null,
  back: null,
  calendar: null,
  camera: null,
  check: null,
  clock: null,
  close: null,
  'cloud-off': null,
  done: null,
  eye: null,
  'eye-off': null,
  forward: null,
  help: null,
  languages: null,
  microphone: null,
  next: null,
  pencil: null,
  saved: null,
  saving: null,
  shield: null,
};

export function IconSheet() {
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(7.5rem,1fr))] gap-3">
      {(Object.keys(names) as IconName[]).map((name) => (
        <li key={name} className="flex items-center gap-2 font-mono text-13 text-ink-2" translate="no">
          <Icon name={name} />
          {name}
        </li>
      ))}
    </ul>
  );
}
