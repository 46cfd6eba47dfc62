import { Link } from '@tanstack/react-router';
import { InterviewRow } from '../interviews/InterviewRow.tsx';
import { useText } from '../text.ts';
import type { InterviewItem } from '../types.ts';

/** The newest open interviews, each with how far people came. */
export function OpenInterviews({ interviews, more }: { interviews: InterviewItem[]; more: boolean }) {
  const t = useText();
  if (interviews.length === 0) return null;
  return (
    <section aria-labelledby="open" className="flex flex-col gap-3">
      <h2 id="open" className="font-display text-21 leading-tight">
        {t('home.open.title')}
      </h2>
      <ul className="overflow-hidden rounded-card border border-line bg-raised">
        {interviews.map((interview) => (
          <InterviewRow key={interview.id} interview={interview} level={3} showsState={false} />
        ))}
      </ul>
      {more ? (
        <Link to="/interviews" className="self-start rounded-chip text-15 font-semibold text-accent hover:underline">
          {t('home.open.all')}
        </Link>
      ) : null}
    </section>
  );
}
