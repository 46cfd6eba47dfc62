import { t } from '../i18n/candidate.ts';
import { duration } from '../i18n/formats.ts';
import { Notice } from '../ui/native/Notice.tsx';
import { useCandidate } from './state/store-context.ts';

/** Says what an earlier page had recorded and this one has found. */
export function Recovered({ questionId: only }: { questionId?: string }) {
  const { recovered: all, session, keeps } = useCandidate();
  const answered = (id: string) =>
    id in keeps || session?.questions.some((question) => question.id === id && question.keptTakeId !== null);
  // Away from its question it is news only as long as that has no answer.
  const recovered = all.filter(({ questionId }) => (only ? questionId === only : !answered(questionId)));
  if (recovered.length === 0) return null;
  return (
    <Notice tone="good" title={t('recovered.title')}>
      {recovered.map(({ questionId, takeId, ms, interrupted }) => {
        const at = session?.questions.findIndex((question) => question.id === questionId) ?? -1;
        return (
          <p key={takeId}>
            {t(interrupted ? 'recovered.broke-off' : 'recovered.answer', { number: at + 1, length: duration(ms) })}
          </p>
        );
      })}
    </Notice>
  );
}
