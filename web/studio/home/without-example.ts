import type { Home } from '../types.ts';

/** The page as it will be once the example is gone, for the seconds in which that can be undone. */
export function withoutExample(home: Home): Home {
  const gone = home.example?.interviewId;
  if (!gone) return home;
  const stays = <T extends { interviewId: string | null }>(items: T[]) => items.filter((i) => i.interviewId !== gone);
  return {
    ...home,
    decide: stays(home.decide),
    due: stays(home.due),
    undelivered: stays(home.undelivered),
    lately: stays(home.lately),
    interviews: home.interviews.filter((i) => !i.example),
    // Without any of one's own, all that waits is the example's.
    review: home.begun.interview ? home.review : { count: 0, more: false, seconds: 0 },
    requests: home.begun.interview ? home.requests : { count: 0, more: false },
    example: null,
  };
}
