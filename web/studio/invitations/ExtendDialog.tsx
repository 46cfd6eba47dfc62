import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { Dialog } from '../../ui/studio/Dialog.tsx';
import { say } from '../../ui/studio/Toasts.tsx';
import { ActionFailure, explain } from '../Failure.tsx';
import { useFormat } from '../format.ts';
import { keys } from '../queries.ts';
import { useText } from '../text.ts';
import type { InterviewDetail, Invitation } from '../types.ts';
import { extendInvitation } from './api.ts';
import { forEach } from './bulk.ts';
import { DeadlineField, daysAfter, instantOf } from './DeadlineField.tsx';
import type { Failed } from './useRowActions.tsx';

/** More time, for one or for many; expired links work again. Each person's deadline is that time on their own clock. */
export function ExtendDialog({
  invitations,
  interview,
  onClose,
  onFailed,
}: {
  invitations: readonly Invitation[];
  interview: InterviewDetail;
  onClose: () => void;
  onFailed: (failed: Failed | null) => void;
}) {
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const [first] = invitations;
  const zones = [...new Set(invitations.map((one) => one.deadlineZone))];
  const zone = zones[0] ?? 'UTC';
  const latest =
    invitations
      .flatMap((one) => one.deadlineAt ?? [])
      .sort()
      .at(-1) ?? new Date().toISOString();
  const [value, setValue] = useState(() => daysAfter(latest, 3, zone));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const alone = invitations.length === 1 && first;

  const submit = async () => {
    setBusy(true);
    setError(null);
    const report = await forEach(invitations, (one) =>
      extendInvitation(one.id, instantOf(value, one.deadlineZone) ?? new Date(0).toISOString()),
    );
    for (const key of [keys.invitations(interview.id), ...report.done.map(({ id }) => keys.timeline(id))])
      void client.invalidateQueries({ queryKey: key });
    setBusy(false);
    if (alone && report.failed[0]) {
      setError(report.failed[0].error);
      return;
    }
    onFailed(
      report.failed.length === 0
        ? null
        : {
            title: t('bulk.failed', { count: report.failed.length }),
            people: report.failed.map(({ item, error: why }) => ({
              name: item.name ?? item.code,
              why: explain(t, why),
            })),
          },
    );
    if (report.done.length > 0) say(t('extend.done', { count: report.done.length }));
    onClose();
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={
        alone
          ? t('extend.title', { name: alone.name ?? alone.code })
          : t('extend.title.many', { count: invitations.length })
      }
      closeLabel={t('action.close')}
    >
      {alone ? (
        <p className="text-15 text-ink-2">
          {t(alone.expired ? 'extend.was' : 'extend.now', { when: format.moment(latest, zone), zone })}
        </p>
      ) : null}
      <DeadlineField
        value={value}
        onChange={setValue}
        from={latest}
        zone={zone}
        {...(zones.length > 1 ? { place: t('extend.zones', { count: zones.length }) } : {})}
      />
      <p className="text-15 text-ink-2">{t('extend.mail', { count: invitations.length })}</p>
      <ActionFailure error={error} />
      <div className="flex justify-end gap-2">
        <Button onPress={onClose}>{t('action.cancel')}</Button>
        <Button
          look="primary"
          isPending={busy}
          isDisabled={instantOf(value, zone) === null}
          onPress={() => void submit()}
        >
          {t('extend.submit')}
        </Button>
      </div>
    </Dialog>
  );
}
