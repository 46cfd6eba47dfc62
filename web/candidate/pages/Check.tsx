import { useEffect, useState } from 'react';
import {
  type DeviceList,
  type DeviceProblem,
  type Level,
  listDevices,
  meterLevel,
  onDevicesChanged,
} from '../../../recorder/index.ts';
import { t } from '../../i18n/candidate.ts';
import { Badge } from '../../ui/native/Badge.tsx';
import { ButtonLink } from '../../ui/native/Button.tsx';
import { Select } from '../../ui/native/Field.tsx';
import { Page } from '../Page.tsx';
import { chooseDevice, chosenDevices, leaveCamera, openCamera } from '../record/camera.ts';
import { DeviceRemedy } from '../record/DeviceRemedy.tsx';
import { SelfView } from '../record/SelfView.tsx';
import { hashOf, nextQuestion } from '../state/steps.ts';
import { useSession } from '../state/store-context.ts';

/** Whoever has said something by then was not heard. */
const QUIET_AFTER_MS = 10_000;
/** Loud enough to be somebody speaking, not the room. */
const HEARD = 0.02;

/** Camera and microphone before the first question, so that nothing surprises there. */
export function Check() {
  const session = useSession();
  const kind = session.questions.some(({ kinds }) => kinds.includes('video')) ? 'video' : 'audio';
  const [stream, setStream] = useState<MediaStream | null>(null);
  const [problem, setProblem] = useState<DeviceProblem | null>(null);
  const [devices, setDevices] = useState<DeviceList | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [heard, setHeard] = useState(false);
  const again = () => setAttempt((count) => count + 1);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt opens the devices anew
  useEffect(() => {
    let current = true;
    void openCamera(kind).then((result) => {
      if (!current) return;
      setStream('stream' in result ? result.stream : null);
      setProblem('problem' in result ? result.problem : null);
      setHeard(false);
      void listDevices().then((list) => current && setDevices(list));
    });
    return () => {
      current = false;
    };
  }, [kind, attempt]);
  useEffect(() => leaveCamera, []);
  useEffect(() => onDevicesChanged(() => void listDevices().then(setDevices)), []);
  useEffect(
    () => (stream ? meterLevel(stream, ({ rms }: Level) => rms > HEARD && setHeard(true)) : undefined),
    [stream],
  );

  const [quiet, setQuiet] = useState(false);
  useEffect(() => {
    setQuiet(false);
    if (!stream || heard) return;
    const timer = setTimeout(() => setQuiet(true), QUIET_AFTER_MS);
    return () => clearTimeout(timer);
  }, [stream, heard]);

  const pick = (choice: Parameters<typeof chooseDevice>[0]) => {
    chooseDevice(choice);
    again();
  };
  return (
    <Page
      title={t(kind === 'video' ? 'check.title' : 'check.title-audio')}
      eyebrow={<bdi>{session.organisationName}</bdi>}
    >
      {!problem && (
        <p className="lead">
          {t('check.nothing-recorded')} {t('check.lead')}
        </p>
      )}
      {problem && <DeviceRemedy problem={problem} kind={kind} onRetry={again} />}
      {!problem && <SelfView stream={stream} kind={kind} label={stream ? null : t('check.asking')} />}
      {stream && (
        <div className="checks">
          {kind === 'video' && (
            <Badge tone="good" icon="check">
              {t('check.picture-ok')}
            </Badge>
          )}
          <Badge tone={heard ? 'good' : quiet ? 'warn' : 'plain'} icon={heard ? 'check' : 'microphone'}>
            {t(heard ? 'check.sound-ok' : quiet ? 'check.too-quiet' : 'check.say-something')}
          </Badge>
        </div>
      )}
      {stream && devices && (
        <details className="more" open={quiet}>
          <summary>{t('check.other-devices')}</summary>
          {kind === 'video' && (
            <DeviceSelect
              label={t('check.camera')}
              devices={devices.cameras}
              chosen={chosenDevices().cameraId ?? stream.getVideoTracks()[0]?.getSettings().deviceId}
              onPick={(cameraId) => pick({ cameraId })}
            />
          )}
          <DeviceSelect
            label={t('check.microphone')}
            devices={devices.microphones}
            chosen={chosenDevices().microphoneId ?? stream.getAudioTracks()[0]?.getSettings().deviceId}
            onPick={(microphoneId) => pick({ microphoneId })}
          />
        </details>
      )}
      <div className="actions">
        <ButtonLink
          href={hashOf(nextQuestion(session, () => false))}
          look={problem ? 'secondary' : 'primary'}
          iconEnd="forward"
        >
          {t(problem ? 'check.go-on-anyway' : 'check.go-on')}
        </ButtonLink>
        {stream && (
          <ButtonLink href="#/practice" look="secondary">
            {t('practice.try')}
          </ButtonLink>
        )}
      </div>
    </Page>
  );
}

function DeviceSelect({
  label,
  devices,
  chosen,
  onPick,
}: {
  label: string;
  devices: readonly MediaDeviceInfo[];
  chosen: string | undefined;
  onPick: (id: string) => void;
}) {
  const options = devices.map((device, at) => ({
    value: device.deviceId,
    name: device.label || t('check.device', { number: at + 1 }),
  }));
  return <Select label={label} options={options} value={chosen ?? ''} onPick={onPick} />;
}
