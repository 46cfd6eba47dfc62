import type { ReactNode } from 'react';
import { t } from '../i18n/candidate.ts';
import { Progress } from '../ui/native/Progress.tsx';

/** Which question of how many, and beside it whether what was said or written is safe. */
export function QuestionBar({
  number,
  count,
  optional = false,
  badge,
  busy = false,
}: {
  number: number;
  count: number;
  /** Nothing is missing where it stays without an answer. */
  optional?: boolean;
  badge?: ReactNode;
  /** While something is recorded, nothing here leads away from it. */
  busy?: boolean;
}) {
  const words = t('question.of', { number, count }) + (optional ? t('overview.optional') : '');
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
