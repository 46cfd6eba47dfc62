import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Chip, type Tone } from '../../ui/studio/Chip.tsx';
import { useText } from '../text.ts';
import type { Interview, InterviewState } from '../types.ts';
import { funnelQuery } from './api.ts';

const tones: Record<InterviewState, Tone> = { draft: 'warn', open: 'good', closed: 'neutral', archived: 'neutral' };

export function InterviewStateChip({ state }: { state: InterviewState }) {
  const t = useText();
  return <Chip tone={tones[state]}>{t(`interview.state.${state}`)}</Chip>;
}

export function InterviewRow({ interview }: { interview: Interview }) {
  const t = useText();
  const draft = interview.state === 'draft';
  const funnel = useQuery({ ...funnelQuery(interview.id), enabled: !draft });
  const edits = draft && interview.access === 'manage';
  return (
    <li className="relative flex flex-wrap items-center gap-x-6 gap-y-1 border-b border-line px-5 py-3.5 last:border-b-0 hover:bg-sunken">
      <div className="min-w-0 flex-1 basis-64">
        <h2 className="font-sans text-15 leading-normal font-semibold">
          <Link
            to={edits ? '/interviews/$interview/edit' : '/interviews/$interview'}
            params={{ interview: interview.id }}
            className="break-words text-ink after:absolute after:inset-0"
          >
            {interview.title}
          </Link>
        </h2>
        <p className="text-13 text-ink-2">
          {interview.role ? `${interview.role} · ` : ''}
          {t('interview.size', { questions: interview.questionCount, minutes: interview.minutes })}
        </p>
      </div>
      <p className="text-13 text-ink-2 tabular-nums">
        {funnel.data ? t('interview.counts', { invited: funnel.data.invited, submitted: funnel.data.submitted }) : ''}
      </p>
      <InterviewStateChip state={interview.state} />
    </li>
  );
}
