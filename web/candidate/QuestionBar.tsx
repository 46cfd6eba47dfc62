import type { ReactNode } from 'react';
import { t } from '../i18n/candidate.ts';
import { Progress } from '../ui/native/Progress.tsx';

/** Which question of how many, and beside it whether what was said or written is safe. */
export function QuestionBar({
  number,
  count,
  badge,
  busy = false,
}: {
  number: number;
  count: number;
  badge?: ReactNode;
  /** While something is recorded, nothing here leads away from it. */
  busy?: boolean;
}) {
  const words = t('question.of', { number, count });
  return (
    <div className="question-bar">
      <div className="question-bar-row">
        {busy ? (
          <span className="question-number">{words}</span>
        ) : (
          <a href="#/overview" className="question-number">
            {words}
          </a>
        )}
        {badge}
      </div>
      <Progress value={number / count} label={words} />
    </div>
  );
}
