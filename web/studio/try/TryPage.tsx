import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router';
import { RotateCcw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, buttonClass } from '../../ui/studio/Button.tsx';
import { Segments } from '../../ui/studio/Choices.tsx';
import { cx } from '../../ui/studio/classes.ts';
import { Blank } from '../../ui/studio/States.tsx';
import { toasts } from '../../ui/studio/Toasts.tsx';
import { RequestError } from '../api.ts';
import { interviewQuery } from '../interviews/api.ts';
import { Load } from '../Load.tsx';
import { useText } from '../text.ts';
import type { InterviewDetail } from '../types.ts';

/** The candidate's own page inside a frame that says what it is. What it does stays in it: see web/candidate/trial. */
export function TryPage() {
  const { interview: id } = useParams({ from: '/interviews/$interview/try' });
  const { from } = useSearch({ from: '/interviews/$interview/try' });
  const interview = useQuery(interviewQuery(id));
  const navigate = useNavigate();
  const router = useRouter();
  const signedOut = interview.error instanceof RequestError && interview.error.code === 'not-signed-in';
  useEffect(() => {
    if (signedOut) void navigate({ to: '/sign-in', search: { next: router.state.location.href }, replace: true });
  }, [signedOut, navigate, router]);
  if (signedOut) return null;
  if (interview.data) return <Try interview={interview.data} from={from ?? fromOf(interview.data)} />;
  return (
    <main className="mx-auto max-w-xl p-6">
      <Load query={interview} level={1}>
        {() => null}
      </Load>
    </main>
  );
}

/** Who edits tries the draft; others what candidates get. */
const fromOf = ({ access, publishedVersion }: InterviewDetail): 'draft' | 'published' =>
  access === 'manage' && publishedVersion === null ? 'draft' : 'published';

function Try({ interview, from }: { interview: InterviewDetail; from: 'draft' | 'published' }) {
  const t = useText();
  const [turn, setTurn] = useState(1);
  const [width, setWidth] = useState<'phone' | 'full'>('full');
  const title = interview.title;
  useEffect(() => {
    // What was said on the page before would lie on the candidate's buttons; an Undo stays in reach.
    for (const toast of toasts.visibleToasts) if (!toast.content.action) toasts.close(toast.key);
  }, []);
  useEffect(() => {
    document.title = t('frame.page-title', { title: t('try.title', { title }) });
  }, [t, title]);
  const toEditor = from === 'draft' && interview.access === 'manage';
  return (
    <div className="flex h-dvh flex-col">
      {/* The page in the frame has landmarks of its own: these say which they are. */}
      <section
        aria-label={t('try.title', { title })}
        className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-accent-soft px-4 py-2 sm:px-6"
      >
        <div className="min-w-0 flex-1 basis-60">
          <h1 className="truncate font-sans text-15 font-semibold" dir="auto">
            {t('try.title', { title })}
          </h1>
          <p className="text-13">{t('try.banner')}</p>
        </div>
        <Segments
          className="w-52 shrink-0 max-md:hidden"
          label={t('try.width')}
          labelHidden
          value={width}
          onChange={setWidth}
          choices={[
            { id: 'phone', name: t('try.width.phone') },
            { id: 'full', name: t('try.width.full') },
          ]}
        />
        <div className="flex flex-wrap gap-2">
          <Button onPress={() => setTurn(turn + 1)}>
            <RotateCcw aria-hidden size={16} />
            {t('try.again')}
          </Button>
          <Link
            to={toEditor ? '/interviews/$interview/edit' : '/interviews/$interview'}
            params={{ interview: interview.id }}
            className={buttonClass('primary', 'hover:brightness-110')}
          >
            {t(toEditor ? 'try.back-to-editor' : 'try.back')}
          </Link>
        </div>
      </section>
      <main
        aria-label={t('try.frame', { title })}
        className={cx('flex min-h-0 flex-1 justify-center', width === 'phone' && 'bg-sunken md:p-6')}
      >
        {from === 'published' && interview.publishedVersion === null ? (
          <div className="max-w-xl p-6">
            <Blank title={t('try.unpublished.title')}>{t('try.unpublished.body')}</Blank>
          </div>
        ) : (
          // A new turn is a new page: everything of the one before goes with it.
          <iframe
            key={turn}
            title={t('try.frame', { title })}
            src={`/interviews/${interview.id}/try/${from}`}
            allow="camera; microphone; autoplay; fullscreen; screen-wake-lock"
            className={cx(
              'block h-full w-full border-0 bg-paper',
              width === 'phone' && 'md:max-h-[844px] md:w-[390px] md:rounded-card md:border md:border-line-strong',
            )}
          />
        )}
      </main>
    </div>
  );
}
