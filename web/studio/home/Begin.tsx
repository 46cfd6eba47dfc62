import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { buttonClass } from '../../ui/studio/Button.tsx';
import { NewInterview } from '../interviews/NewInterview.tsx';
import { useText } from '../text.ts';
import type { Home, Me } from '../types.ts';
import { RemoveExample } from './ExampleBanner.tsx';
import { ExampleOffer } from './ExampleOffer.tsx';

/** Nothing of one's own is here yet: the one thing to do, and two that help. */
export function Begin({ home, me }: { home: Home; me: Me }) {
  const t = useText();
  const invites = me.role === 'owner' || me.role === 'admin';
  return (
    <section aria-labelledby="begin" className="flex flex-col gap-4">
      <div className="flex flex-col items-start gap-4 rounded-card border border-line bg-raised px-6 py-8 sm:px-10 sm:py-10">
        <h2 id="begin" className="font-display text-24 leading-tight text-ink">
          {t('home.begin.title')}
        </h2>
        <p className="max-w-prose text-15 text-ink-2">{t('home.begin.body')}</p>
        <NewInterview name={t('home.begin.action')} />
      </div>
      <div className={`grid gap-4 ${invites ? 'sm:grid-cols-2' : ''}`}>
        <Beside title={t('home.example.title')} body={t('home.example.body')}>
          <div className="flex flex-wrap items-center gap-2">
            <ExampleOffer known={home.example} />
            {home.example?.state === 'ready' ? <RemoveExample look="quiet" /> : null}
          </div>
        </Beside>
        {invites ? (
          <Beside title={t('home.team.title')} body={t(home.begun.team ? 'home.team.more' : 'home.team.body')}>
            <Link to="/team" className={buttonClass('secondary', 'hover:bg-sunken')}>
              {t('home.team.action')}
            </Link>
          </Beside>
        ) : null}
      </div>
    </section>
  );
}

function Beside({ title, body, children }: { title: string; body: string; children: ReactNode }) {
  return (
    <div className="flex flex-col items-start gap-3 rounded-card border border-line px-6 py-5">
      <h3 className="font-sans text-15 leading-normal font-semibold text-ink">{title}</h3>
      <p className="flex-1 text-15 text-ink-2">{body}</p>
      {children}
    </div>
  );
}
