import { Link } from '@tanstack/react-router';
import { Chip, type Tone } from '../../ui/studio/Chip.tsx';
import { ExampleChip } from '../home/ExampleBanner.tsx';
import { useText } from '../text.ts';
import type { InterviewItem, InterviewState } from '../types.ts';
import { FunnelLine } from './FunnelLine.tsx';

const tones: Record<InterviewState, Tone> = { draft: 'warn', open: 'good', closed: 'neutral', archived: 'neutral' };

export function InterviewStateChip({ state }: { state: InterviewState }) {
  const t = useText();
  return <Chip tone={tones[state]}>{t(`interview.state.${state}`)}</Chip>;
}

/** `showsState: false` where the list holds one state only. */
export function InterviewRow({
  interview,
  level = 2,
  showsState = true,
}: {
  interview: InterviewItem;
  level?: 2 | 3;
  showsState?: boolean;
}) {
  const t = useText();
  const draft = interview.state === 'draft';
  const edits = draft && interview.access === 'manage';
  const Title = `h${level}` as const;
  return (
    <li className="relative flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-line px-5 py-3.5 last:border-b-0 hover:bg-sunken">
      <div className="min-w-0 flex-1 basis-64">
        <Title className="font-sans text-15 leading-normal font-semibold">
          <Link
            to={edits ? '/interviews/$interview/edit' : '/interviews/$interview'}
            params={{ interview: interview.id }}
            className="break-words text-ink after:absolute after:inset-0"
          >
            {interview.title}
          </Link>
          {interview.example ? (
            <span className="ml-2 inline-block align-middle">
              <ExampleChip />
            </span>
          ) : null}
        </Title>
        <p className="text-13 break-words text-ink-2">
          {interview.role ? `${interview.role} · ` : ''}
          {t('interview.size', { questions: interview.questionCount, minutes: interview.minutes })}
        </p>
      </div>
      {draft ? null : <FunnelLine funnel={interview.funnel} />}
      {showsState ? (
        <span className="flex sm:w-28 sm:justify-end">
          <InterviewStateChip state={interview.state} />
        </span>
      ) : null}
    </li>
  );
}
