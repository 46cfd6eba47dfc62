import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { Chip } from '../../ui/studio/Chip.tsx';
import { ActionFailure } from '../Failure.tsx';
import { useFormat } from '../format.ts';
import { Load } from '../Load.tsx';
import { keys } from '../queries.ts';
import { type Translate, useText } from '../text.ts';
import { devicesQuery, endDevice, endOtherDevices } from './api.ts';
import { deviceIn } from './device-names.ts';

const nameOf = (t: Translate, userAgent: string): string => {
  const found = deviceIn(userAgent);
  return found ? t('account.devices.on', found) : t('account.devices.unknown');
};

export function Devices() {
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const devices = useQuery(devicesQuery);
  const [error, setError] = useState<unknown>(null);
  const run = async (work: () => Promise<unknown>) => {
    setError(null);
    try {
      await work();
    } catch (cause) {
      setError(cause);
    }
    await client.invalidateQueries({ queryKey: keys.devices });
  };
  return (
    <Load query={devices} rows={2} level={3}>
      {({ items }) => (
        <>
          <ul className="flex flex-col">
            {items.map((device) => (
              <li
                key={device.id}
                className="flex flex-wrap items-center justify-between gap-2 border-t border-line py-2"
              >
                <span className="min-w-0 flex-1 basis-48">
                  <span className="flex flex-wrap items-center gap-2 font-semibold">
                    {nameOf(t, device.userAgent)}
                    {device.here ? <Chip tone="accent">{t('account.devices.here')}</Chip> : null}
                  </span>
                  <span className="block text-13 text-ink-2">
                    {t('account.devices.used', { when: format.relative(device.lastUsedAt) })}
                  </span>
                </span>
                {device.here ? null : (
                  <Button
                    look="quiet"
                    aria-label={t('account.devices.end-named', { device: nameOf(t, device.userAgent) })}
                    onPress={() => void run(() => endDevice(device.id))}
                  >
                    {t('account.devices.end')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {items.length > 1 ? (
            <Button className="self-start" onPress={() => void run(endOtherDevices)}>
              {t('account.devices.end-others')}
            </Button>
          ) : null}
          <ActionFailure error={error} />
        </>
      )}
    </Load>
  );
}
