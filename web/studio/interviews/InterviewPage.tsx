import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { MoreHorizontal, Play, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Button, buttonClass } from '../../ui/studio/Button.tsx';
import { Menu } from '../../ui/studio/Menu.tsx';
import { Note } from '../../ui/studio/Panel.tsx';
import { ActionFailure } from '../Failure.tsx';
import { useFormat } from '../format.ts';
import { PageHead } from '../frame/PageHead.tsx';
import { ExampleBanner } from '../home/ExampleBanner.tsx';
import { InvitationList } from '../invitations/InvitationList.tsx';
import { InvitePanel } from '../invitations/InvitePanel.tsx';
import type { InvitationSearch } from '../invitations/search.ts';
import { Load } from '../Load.tsx';
import { meQuery } from '../session/api.ts';
import { useText } from '../text.ts';
import type { InterviewDetail } from '../types.ts';
import { AccessPanel } from './AccessPanel.tsx';
import { funnelQuery, interviewQuery } from './api.ts';
import { CloseInterview } from './CloseInterview.tsx';
import { FunnelTiles } from './FunnelTiles.tsx';
import { SelfIdentificationPanel } from './SelfIdentificationPanel.tsx';
import { useInterviewActions } from './useInterviewActions.tsx';

export function InterviewPage() {
  const { interview: id } = useParams({ from: '/frame/interviews/$interview' });
  const interview = useQuery(interviewQuery(id));
  return (
    <Load query={interview} level={1}>
      {(data) => <Interview key={data.id} interview={data} />}
    </Load>
  );
}

function Interview({ interview }: { interview: InterviewDetail }) {
  const t = useText();
  const navigate = useNavigate();
  const search = useSearch({ from: '/frame/interviews/$interview' });
  const [panel, setPanel] = useState<'invite' | 'access' | 'close' | null>(null);
  const funnel = useQuery(funnelQuery(interview.id));
  const manages = interview.access === 'manage';
  const role = useQuery(meQuery).data?.role;
  const counts = (role === 'owner' || role === 'admin') && interview.selfIdentification.length > 0;
  const invites = manages && interview.state === 'open' && !interview.example;
  // An empty interview offers it once, where the people will be.
  const empty = funnel.data?.invited === 0;
  // Not before it is known that somebody is there: there would be two for a moment.
  const invitesAbove = invites && (funnel.isError || (funnel.isSuccess && !empty));
  const actions = useInterviewActions(interview, { access: () => setPanel('access'), close: () => setPanel('close') });
  const onSearch = (next: InvitationSearch, typing = false) =>
    void navigate({
      to: '/interviews/$interview',
      params: { interview: interview.id },
      search: next,
      replace: typing,
      resetScroll: false,
    });

  return (
    <>
      {interview.example ? <ExampleBanner /> : null}
      <PageHead
        title={interview.title}
        above={<Above interview={interview} />}
        actions={
          manages ? (
            <>
              {interview.state === 'archived' ? null : (
                <Link
                  to="/interviews/$interview/try"
                  params={{ interview: interview.id }}
                  className={buttonClass('secondary', 'hover:bg-sunken')}
                >
                  <Play aria-hidden size={18} />
                  {t('interview.try')}
                </Link>
              )}
              {invitesAbove ? (
                <Button look="primary" onPress={() => setPanel('invite')}>
                  <UserPlus aria-hidden size={18} />
                  {t('invite.open')}
                </Button>
              ) : null}
              <Menu
                label={t('interview.more')}
                choices={actions.choices}
                trigger={
                  <Button aria-label={t('interview.more')}>
                    <MoreHorizontal aria-hidden size={18} />
                  </Button>
                }
              />
            </>
          ) : undefined
        }
      />
      <div className="flex flex-col gap-4.5">
        <ActionFailure error={actions.error} />
        {interview.state === 'draft' ? <Note>{t('interview.draft')}</Note> : null}
        {interview.state === 'closed' ? <Note>{t('interview.closed')}</Note> : null}
        {interview.state === 'archived' ? <Note>{t('interview.archived')}</Note> : null}
        {empty ? null : <FunnelTiles interview={interview.id} />}
        <InvitationList
          interview={interview}
          search={search}
          onSearch={onSearch}
          onInvite={invites ? () => setPanel('invite') : null}
        />
        {counts ? <SelfIdentificationPanel interview={interview.id} /> : null}
      </div>
      {manages ? (
        <>
          <InvitePanel interview={interview} isOpen={panel === 'invite'} onClose={() => setPanel(null)} />
          <AccessPanel interview={interview.id} isOpen={panel === 'access'} onClose={() => setPanel(null)} />
          {panel === 'close' ? <CloseInterview interview={interview} onClose={() => setPanel(null)} /> : null}
        </>
      ) : null}
    </>
  );
}

/** The way back, the state, and until when people have time. */
function Above({ interview }: { interview: InterviewDetail }) {
  const t = useText();
  const format = useFormat();
  const { deadline, state } = interview;
  return (
    <>
      <Link to="/interviews" className="underline-offset-2 hover:underline">
        {t('interviews.title')}
      </Link>
      {' / '}
      {state !== 'open'
        ? t(`interview.state.${state}`)
        : deadline.kind === 'absolute'
          ? t('interview.open-until', { day: format.date(deadline.at) })
          : t('interview.open-days', { days: deadline.days })}
    </>
  );
}
