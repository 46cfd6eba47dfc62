import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import { Button } from '../../ui/studio/Button.tsx';
import { Blank } from '../../ui/studio/States.tsx';
import { rubricQuery } from '../interviews/api.ts';
import { Load } from '../Load.tsx';
import { useText } from '../text.ts';
import type { InterviewDetail, Invitation } from '../types.ts';
import { invitationsQuery, scoresQuery } from './api.ts';
import { InvitationDrawer } from './InvitationDrawer.tsx';
import { InvitationRow } from './InvitationRow.tsx';

const head = 'px-4 py-2.5 text-left text-13 font-semibold text-ink-2';

/** Everybody in one interview: where they stand and what is next. */
export function InvitationList({ interview, onInvite }: { interview: InterviewDetail; onInvite: (() => void) | null }) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const invitations = useInfiniteQuery(invitationsQuery(interview.id, q));
  const scores = useQuery(scoresQuery(interview.id));
  const rubric = useQuery(rubricQuery(interview.id));
  const [shown, setShown] = useState<string | null>(null);
  const levels = Math.max(...(rubric.data?.criteria.map((criterion) => criterion.levels) ?? []), 2);

  return (
    <section aria-labelledby="candidates" className="flex flex-col gap-3">
      <h2 id="candidates" className="sr-only">
        {t('candidates.title')}
      </h2>
      <SearchField value={typed} onChange={setTyped} className="relative max-w-72">
        <Label className="sr-only">{t('candidates.search')}</Label>
        <Search
          aria-hidden
          size={17}
          className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-ink-2"
        />
        <Input
          placeholder={t('candidates.search')}
          className="min-h-10 w-full rounded-button border border-control bg-raised py-2 pr-3 pl-9 text-15 placeholder:text-ink-2"
        />
      </SearchField>
      <Load query={invitations}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <NoCandidates searched={q} onInvite={onInvite} />;
          const open = items.find((invitation) => invitation.id === shown);
          return (
            <>
              <table className="w-full border-separate border-spacing-0 overflow-hidden rounded-card border border-line bg-raised text-15 max-md:block">
                <thead className="bg-sunken max-md:sr-only">
                  <tr>
                    <th scope="col" className={head}>
                      {t('candidates.candidate')}
                    </th>
                    <th scope="col" className={head}>
                      {t('candidates.state')}
                    </th>
                    <th scope="col" className={head}>
                      {t('candidates.last')}
                    </th>
                    <th scope="col" className={head}>
                      {t('candidates.answers')}
                    </th>
                    <th scope="col" className={head}>
                      {t('candidates.score')}
                    </th>
                    <th scope="col" className={head}>
                      {t('candidates.next')}
                    </th>
                    <th scope="col" className={head}>
                      <span className="sr-only">{t('candidates.actions')}</span>
                    </th>
                  </tr>
                </thead>
                <tbody className="max-md:block">
                  {items.map((invitation: Invitation) => (
                    <InvitationRow
                      key={invitation.id}
                      invitation={invitation}
                      score={scores.data?.items.find((score) => score.invitationId === invitation.id)}
                      levels={levels}
                      access={interview.access}
                      onShow={() => setShown(invitation.id)}
                    />
                  ))}
                </tbody>
              </table>
              {invitations.hasNextPage ? (
                <Button
                  className="self-start"
                  isPending={invitations.isFetchingNextPage}
                  onPress={() => void invitations.fetchNextPage()}
                >
                  {t('action.more')}
                </Button>
              ) : null}
              {open ? (
                <InvitationDrawer
                  key={open.id}
                  invitation={open}
                  access={interview.access}
                  onClose={() => setShown(null)}
                />
              ) : null}
            </>
          );
        }}
      </Load>
    </section>
  );
}

function NoCandidates({ searched, onInvite }: { searched: string; onInvite: (() => void) | null }) {
  const t = useText();
  if (searched !== '') {
    return (
      <Blank title={t('candidates.none-found.title')} level={3}>
        {t('candidates.none-found.body', { q: searched })}
      </Blank>
    );
  }
  return (
    <Blank
      level={3}
      title={t('candidates.empty.title')}
      action={
        onInvite ? (
          <Button look="primary" onPress={onInvite}>
            {t('invite.open')}
          </Button>
        ) : undefined
      }
    >
      {t(onInvite ? 'candidates.empty.body' : 'candidates.empty.waiting')}
    </Blank>
  );
}
