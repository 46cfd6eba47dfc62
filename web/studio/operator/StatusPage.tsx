import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Chip } from '../../ui/studio/Chip.tsx';
import { useFormat } from '../format.ts';
import { PageHead } from '../frame/PageHead.tsx';
import { Load } from '../Load.tsx';
import { NotYours } from '../NotYours.tsx';
import { meQuery } from '../session/api.ts';
import { useText } from '../text.ts';
import type { Status } from '../types.ts';
import { AddressPanel, isLocal } from './AddressPanel.tsx';
import { statusQuery } from './api.ts';
import { FailedMail, FailedMedia } from './Failed.tsx';
import { Section } from './Section.tsx';
import { TestMail } from './TestMail.tsx';

/** How the instance fares, for whoever runs it: what is well in a line, what is not with what to do. */
export function StatusPage() {
  const t = useText();
  const mine = useQuery(meQuery).data?.operator ?? false;
  const query = useQuery({ ...statusQuery, enabled: mine });
  if (!mine) return <NotYours page={t('status.title')} whose="operator" />;
  return (
    <>
      <PageHead title={t('status.title')} beside={query.data ? <Verdict status={query.data} /> : null} />
      <Load query={query} rows={6} level={2}>
        {(status) => (
          <div className="gap-5 lg:columns-2">
            <DiskPanel status={status} />
            <BackupPanel status={status} />
            <Section id="mail" title={t('status.mail')}>
              <p>
                {status.mail.smtp
                  ? t('status.mail.smtp', { server: status.mail.smtp, from: status.mail.from })
                  : t('status.mail.none')}
              </p>
              <TestMail smtp={status.mail.smtp !== null} />
              <FailedMail items={status.mail.failed} />
            </Section>
            <Section id="media" title={t('status.media')}>
              <p>{t(`status.media.${status.media.engine}`)}</p>
              <FailedMedia items={status.media.failed} />
            </Section>
            <AddressPanel address={status.address} />
            <QueuePanel status={status} />
            <VersionPanel status={status} />
          </div>
        )}
      </Load>
    </>
  );
}

/** Days that make the operator act. */
const SOON_FULL = 30;
const BACKUP_OLD_MS = 8 * 86_400_000;

const backupIsOld = ({ backup }: Status) =>
  backup.byVorab && (!backup.last || Date.now() - Date.parse(backup.last.at) > BACKUP_OLD_MS);

function Verdict({ status }: { status: Status }) {
  const t = useText();
  const { disk, mail, media, address } = status;
  const troubles = [
    disk.daysLeft !== null && disk.daysLeft < SOON_FULL,
    mail.smtp === null || mail.failed.length > 0,
    media.failed.length > 0,
    !address.secureContext || isLocal(address.publicUrl),
    backupIsOld(status),
  ].filter(Boolean).length;
  return troubles === 0 ? (
    <Chip tone="good">{t('status.well')}</Chip>
  ) : (
    <Chip tone="warn">{t('status.troubles', { count: troubles })}</Chip>
  );
}

function DiskPanel({ status: { disk } }: { status: Status }) {
  const t = useText();
  const format = useFormat();
  const { freeBytes, totalBytes, dailyBytes, daysLeft } = disk;
  return (
    <Section id="disk" title={t('status.disk')}>
      {freeBytes === null || totalBytes === null ? (
        <p>{t('status.disk.unknown')}</p>
      ) : (
        <>
          <p>{t('status.disk.free', { free: format.bytes(freeBytes), total: format.bytes(totalBytes) })}</p>
          <div aria-hidden className="h-1.5 overflow-hidden rounded-full bg-sunken">
            <div
              className={`h-full rounded-full ${daysLeft !== null && daysLeft < SOON_FULL ? 'bg-warn' : 'bg-accent'}`}
              style={{ width: `${Math.round((1 - freeBytes / totalBytes) * 100)}%` }}
            />
          </div>
        </>
      )}
      <p className="text-ink-2">
        {dailyBytes === 0
          ? t('status.disk.quiet')
          : daysLeft === null
            ? t('status.disk.daily', { daily: format.bytes(dailyBytes) })
            : t('status.disk.forecast', { daily: format.bytes(dailyBytes), days: daysLeft })}
      </p>
    </Section>
  );
}

function BackupPanel({ status }: { status: Status }) {
  const t = useText();
  const format = useFormat();
  const { last, byVorab } = status.backup;
  return (
    <Section id="backup" title={t('status.backup')}>
      {!byVorab ? (
        <p>{t('status.backup.yours')}</p>
      ) : last ? (
        <p>{t('status.backup.last', { when: format.moment(last.at), size: format.bytes(last.bytes) })}</p>
      ) : (
        <p>{t('status.backup.none')}</p>
      )}
      {byVorab && backupIsOld(status) ? (
        <p className="text-warn">
          {t('status.backup.do')}{' '}
          <code className="rounded-chip bg-sunken px-1.5 py-0.5 text-13 text-ink">{t('status.backup.command')}</code>
        </p>
      ) : null}
    </Section>
  );
}

function QueuePanel({ status: { queue } }: { status: Status }) {
  const t = useText();
  return (
    <Section id="queue" title={t('status.queue')}>
      <ul className="flex flex-col">
        {queue.map(({ name, waiting, later, running, failed }) => (
          <li key={name} className="border-t border-line py-2">
            {jobName(t, name)}
            <span className="block text-13 text-ink-2 tabular-nums">
              {t('status.queue.counts', { waiting, later, running, failed })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** A queue that has no words yet shows its own name. */
function jobName(t: ReturnType<typeof useText>, name: string): string {
  if (name === 'mail.send') return t('status.job.mail');
  if (name === 'recording.finalise') return t('status.job.recording');
  if (name === 'candidate.erase') return t('status.job.erase');
  return name;
}

function VersionPanel({ status }: { status: Status }) {
  const t = useText();
  const format = useFormat();
  return (
    <Section id="version" title={t('status.version')}>
      <p>
        {t('status.version.body', {
          version: status.version,
          node: status.node,
          postgres: status.database.version,
          size: format.bytes(status.database.bytes),
        })}
      </p>
      <p className="text-ink-2">{t('status.version.since', { when: format.moment(status.startedAt) })}</p>
      <Link to="/design" className="self-start text-13 text-ink-2 underline underline-offset-2">
        {t('status.design')}
      </Link>
    </Section>
  );
}
