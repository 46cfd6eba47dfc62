import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Blank } from '../../ui/studio/States.tsx';
import { useFormat } from '../format.ts';
import { PageHead } from '../frame/PageHead.tsx';
import { meQuery } from '../session/api.ts';
import { useText } from '../text.ts';

const parts = [
  { to: '/settings', name: 'settings.organisation' },
  { to: '/settings/keys', name: 'settings.keys' },
] as const;

/** What every part of the settings has around it. Whoever may not change them is told who can. */
export function SettingsFrame({
  part,
  beside,
  actions,
  children,
}: {
  part: (typeof parts)[number]['to'];
  beside?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const t = useText();
  const format = useFormat();
  const me = useQuery(meQuery).data;
  if (me?.role !== 'owner' && me?.role !== 'admin') {
    return (
      <>
        <PageHead title={t('settings.title')} />
        <Blank title={t('settings.not-yours.title')}>
          {t('settings.not-yours.body', { names: format.list(me?.managers ?? []) })}
        </Blank>
      </>
    );
  }
  return (
    <>
      <PageHead title={t('settings.title')} beside={beside} actions={actions} />
      <nav aria-label={t('settings.sections')} className="mb-6 border-b border-line">
        <ul className="flex flex-wrap gap-x-6">
          {parts.map(({ to, name }) => (
            <li key={to}>
              <Link
                to={to}
                aria-current={to === part ? 'page' : undefined}
                className={`-mb-px flex min-h-11 items-center border-b-2 text-15 font-semibold ${to === part ? 'border-accent text-ink' : 'border-transparent text-ink-2 hover:text-ink'}`}
              >
                {t(name)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </>
  );
}
