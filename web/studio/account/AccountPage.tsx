import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Panel } from '../../ui/studio/Panel.tsx';
import { PageHead } from '../frame/PageHead.tsx';
import { Load } from '../Load.tsx';
import { useText } from '../text.ts';
import { accountQuery } from './api.ts';
import { Devices } from './Devices.tsx';
import { Passkeys } from './Passkeys.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { Profile } from './Profile.tsx';
import { TwoFactor } from './TwoFactor.tsx';

/** One's own name, ways to sign in, and devices. */
export function AccountPage() {
  const t = useText();
  const account = useQuery(accountQuery);
  return (
    <>
      <PageHead title={t('account.title')} />
      <Load query={account} rows={6} level={2}>
        {(mine) => (
          <div className="gap-5 lg:columns-2">
            <Part id="you" title={t('account.you')}>
              <Profile account={mine} />
            </Part>
            <Part id="password" title={t('account.password')}>
              <PasswordForm />
            </Part>
            <Part id="two-factor" title={t('account.two-factor')}>
              <TwoFactor on={mine.twoFactor} />
            </Part>
            <Part id="passkeys" title={t('account.passkeys')}>
              <Passkeys account={mine} />
            </Part>
            <Part id="devices" title={t('account.devices')}>
              <Devices />
            </Part>
          </div>
        )}
      </Load>
    </>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`account-${id}`} className="mb-5 break-inside-avoid">
      <Panel className="flex flex-col gap-4 text-15">
        <h2 id={`account-${id}`} className="font-display text-21 leading-tight">
          {title}
        </h2>
        {children}
      </Panel>
    </section>
  );
}
