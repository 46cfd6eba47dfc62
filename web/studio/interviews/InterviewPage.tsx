import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Pencil, UserPlus, Users } from 'lucide-react';
import { useState } from 'react';
import { Button, buttonClass } from '../../ui/studio/Button.tsx';
import { Note } from '../../ui/studio/Panel.tsx';
import { PageHead } from '../frame/PageHead.tsx';
import { ExampleBanner } from '../home/ExampleBanner.tsx';
import { InvitationList } from '../invitations/InvitationList.tsx';
import { InvitePanel } from '../invitations/InvitePanel.tsx';
import { Load } from '../Load.tsx';
import { useText } from '../text.ts';
import type { InterviewDetail } from '../types.ts';
import { AccessPanel } from './AccessPanel.tsx';
import { interviewQuery } from './api.ts';
import { CloseInterview } from './CloseInterview.tsx';
import { FunnelTiles } from './FunnelTiles.tsx';

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
  const [inviting, setInviting] = useState(false);
  const [showsAccess, setShowsAccess] = useState(false);
  const manages = interview.access === 'manage';
  return (
    <>
      {interview.example ? <ExampleBanner /> : null}
      <PageHead
        title={interview.title}
        above={
          <>
            <Link to="/interviews" className="underline-offset-2 hover:underline">
              {t('interviews.title')}
            </Link>
            {' / '}
            {t(`interview.state.${interview.state}`)}
          </>
        }
        actions={
          manages ? (
            <>
              <Button onPress={() => setShowsAccess(true)}>
                <Users aria-hidden size={18} />
                {t('access.open')}
              </Button>
              <Link
                to="/interviews/$interview/edit"
                params={{ interview: interview.id }}
                className={buttonClass('secondary', 'hover:bg-sunken')}
              >
                <Pencil aria-hidden size={18} />
                {t('interview.edit')}
              </Link>
              {interview.state === 'open' && !interview.example ? (
                <Button look="primary" onPress={() => setInviting(true)}>
                  <UserPlus aria-hidden size={18} />
                  {t('invite.open')}
                </Button>
              ) : null}
            </>
          ) : undefined
        }
      />
      <div className="flex flex-col gap-5">
        {interview.state === 'draft' ? <Note>{t('interview.draft')}</Note> : null}
        {interview.state === 'closed' ? <Note>{t('interview.closed')}</Note> : null}
        <FunnelTiles interview={interview.id} />
        <InvitationList
          interview={interview}
          onInvite={manages && interview.state === 'open' && !interview.example ? () => setInviting(true) : null}
        />
        {manages && interview.state === 'open' ? <CloseInterview interview={interview} /> : null}
      </div>
      {manages ? <InvitePanel interview={interview} isOpen={inviting} onClose={() => setInviting(false)} /> : null}
      {manages ? (
        <AccessPanel interview={interview.id} isOpen={showsAccess} onClose={() => setShowsAccess(false)} />
      ) : null}
    </>
  );
}
