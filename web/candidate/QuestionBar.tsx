import type { ReactNode } from 'react';
import { t } from '../i18n/candidate.ts';
import { Progress } from '../ui/native/Progress.tsx';

/** Which question of how many, and beside it whether what was said or written is safe. */
export function QuestionBar({ number, count, badge }: { number: number; count: number; badge?: ReactNode }) {
  const words = t('question.of', { number, count });
  return (
    <div className="question-bar">
      <div className="question-bar-row">
        <a href="#/overview" className="question-number">
          {words}
        </a>
        {badge}
      </div>
      <Progress value={number / count} label={words} />
    </div>
  );
}
