import { useQuery } from '@tanstack/react-query';
import { Blank } from '../../ui/studio/States.tsx';
import { ActionFailure } from '../Failure.tsx';
import { PageHead } from '../frame/PageHead.tsx';
import { NewInterview } from '../interviews/NewInterview.tsx';
import { Load } from '../Load.tsx';
import { meQuery } from '../session/api.ts';
import { useText } from '../text.ts';
import type { Home, Me } from '../types.ts';
import { homeQuery } from './api.ts';
import { Begin } from './Begin.tsx';
import { Lately } from './Lately.tsx';
import { Needs } from './Needs.tsx';
import { OpenInterviews } from './OpenInterviews.tsx';
import { useRemoval } from './removal.ts';
import { withoutExample } from './without-example.ts';

/** Says what to do next: to whoever just came, to whoever works here every day, and to whoever only rates. */
export function HomePage() {
  const t = useText();
  const me = useQuery(meQuery).data;
  const home = useQuery(homeQuery);
  const removal = useRemoval();
  const first = me?.name.split(/\s+/)[0] ?? '';
  const makes = me !== undefined && me.role !== 'reviewer';
  return (
    <>
      <PageHead
        title={t('home.title', { name: first })}
        actions={makes && home.data?.begun.interview ? <NewInterview /> : undefined}
      />
      <ActionFailure error={removal.error} />
      <Load query={home}>
        {(data) => (me ? <Parts home={removal.pending ? withoutExample(data) : data} me={me} /> : null)}
      </Load>
    </>
  );
}

function Parts({ home, me }: { home: Home; me: Me }) {
  const t = useText();
  const makes = me.role !== 'reviewer';
  const begins = makes && !home.begun.interview;
  const quiet = home.interviews.length === 0 && home.lately.length === 0;
  if (!makes && quiet && home.review.count === 0)
    return <Blank title={t('home.reviewer.title')}>{t('home.reviewer.body')}</Blank>;
  return (
    <div className="flex flex-col gap-8">
      {begins ? <Begin home={home} me={me} /> : null}
      <div
        className={`grid items-start gap-8 ${quiet ? '' : 'xl:grid-cols-[minmax(0,1.7fr)_minmax(17rem,1fr)] xl:gap-10'}`}
      >
        <div className="flex min-w-0 flex-col gap-8">
          <Needs home={home} />
          <OpenInterviews interviews={home.interviews} more={home.moreInterviews} />
        </div>
        {quiet ? null : <Lately events={home.lately} />}
      </div>
    </div>
  );
}
