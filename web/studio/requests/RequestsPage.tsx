import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Note } from '../../ui/studio/Panel.tsx';
import { Blank } from '../../ui/studio/States.tsx';
import { useFormat } from '../format.ts';
import { PageHead } from '../frame/PageHead.tsx';
import { Load } from '../Load.tsx';
import { NotYours } from '../NotYours.tsx';
import { meQuery } from '../session/api.ts';
import { useText } from '../text.ts';
import type { InvitationRequest } from '../types.ts';
import { openRequestsQuery } from './api.ts';
import { RequestPanel } from './RequestPanel.tsx';
import { nameOf } from './words.ts';

/** Who waits for an answer from a person, and the answer beside it. */
export function RequestsPage() {
  const t = useText();
  const me = useQuery(meQuery).data;
  const mayList = me !== undefined && me.role !== 'reviewer';
  const requests = useQuery({ ...openRequestsQuery, enabled: mayList });
  const { request: asked } = useSearch({ from: '/frame/requests' });
  if (me && !mayList) return <NotYours page={t('requests.title')} whose="makers" />;
  return (
    <>
      <PageHead title={t('requests.title')} />
      <p className="mb-5 max-w-prose text-15 text-ink-2">{t('requests.body')}</p>
      <Load query={requests}>
        {({ items }) =>
          items.length === 0 ? (
            <Blank title={t('requests.empty.title')}>{t('requests.empty.body')}</Blank>
          ) : (
            <Requests items={items} asked={asked} />
          )
        }
      </Load>
    </>
  );
}

function Requests({ items, asked }: { items: InvitationRequest[]; asked: string | undefined }) {
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate({ from: '/requests' });
  const found = items.find(({ id }) => id === asked);
  const shown = found ?? items[0];
  return (
    <>
      {asked !== undefined && !found ? (
        <div className="mb-4">
          <Note>{t('requests.answered-meanwhile')}</Note>
        </div>
      ) : null}
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(14rem,20rem)_minmax(0,1fr)]">
        <nav aria-label={t('requests.title')}>
          <ul className="max-h-72 overflow-auto rounded-card border border-line bg-raised lg:max-h-[75dvh]">
            {items.map((request) => {
              const here = request.id === shown?.id;
              return (
                <li key={request.id} className="border-b border-line last:border-b-0">
                  <button
                    type="button"
                    aria-current={here ? 'true' : undefined}
                    onClick={() => void navigate({ search: { request: request.id }, replace: true })}
                    className={`block w-full px-4 py-3 text-left ${here ? 'bg-accent-soft' : 'hover:bg-sunken'}`}
                  >
                    <span className="block text-15 font-semibold break-words">{nameOf(request)}</span>
                    <span className="block text-13 text-ink-2">{t(`request.kind.${request.kind}`)}</span>
                    <span className="block text-13 break-words text-ink-2">
                      {request.interviewTitle} · {format.relative(request.createdAt)}
                    </span>
                  </button>
                </li>
              );
            })}
          </ul>
        </nav>
        {shown ? <RequestPanel key={shown.id} request={shown} /> : null}
      </div>
    </>
  );
}
