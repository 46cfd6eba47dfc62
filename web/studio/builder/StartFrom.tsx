import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Panel } from '../../ui/studio/Panel.tsx';
import type { Draft } from '../draft.ts';
import { ActionFailure } from '../Failure.tsx';
import { useText } from '../text.ts';
import type { InterviewInput } from '../types.ts';
import { criteriaOf, type StarterName, starters } from './starters/index.ts';
import type { QuestionList } from './useQuestionList.ts';
import type { DraftCriterion } from './whole.ts';

/** A blank page need not stay one: three whole interviews to change, or a question of one's own. */
export function StartFrom({
  draft,
  criteria,
  list,
}: {
  draft: Draft<InterviewInput>;
  criteria: Draft<DraftCriterion[]>;
  list: QuestionList;
}) {
  const t = useText();
  const language = useLingui().i18n.locale;
  const [busy, setBusy] = useState<StarterName | null>(null);
  const [error, setError] = useState<unknown>(null);
  const fill = async (name: StarterName) => {
    setBusy(name);
    setError(null);
    try {
      const words = language === 'de' ? 'de' : 'en';
      const starter = (await starters[words]())[name];
      const { title, role, intro, closing } = starter;
      draft.set((now) => ({ ...now, title, role, intro, closing, language: words }));
      const ids: string[] = [];
      for (const question of starter.questions) ids.push((await list.add(question)).id);
      criteria.set(() => criteriaOf(starter, ids));
    } catch (cause) {
      setError(cause);
    }
    setBusy(null);
  };
  return (
    <Panel className="flex flex-col gap-3">
      <div>
        <h2 className="font-display text-21">{t('start.title')}</h2>
        <p className="text-15 text-ink-2">{t('start.body')}</p>
      </div>
      <div className="grid gap-3 sm:grid-cols-3">
        {(['customer-success', 'software', 'apprenticeship'] as const).map((name) => (
          <button
            key={name}
            type="button"
            aria-disabled={busy !== null || undefined}
            className="flex min-h-11 flex-col items-start gap-0.5 rounded-button border border-control px-4 py-3 text-left hover:bg-sunken aria-disabled:opacity-60"
            onClick={() => {
              if (busy === null) void fill(name);
            }}
          >
            <span className="text-15 font-semibold">{t(`start.${name}`)}</span>
            <span className="text-13 text-ink-2">{t(busy === name ? 'start.busy' : `start.${name}.what`)}</span>
          </button>
        ))}
      </div>
      <ActionFailure error={error} />
      <p className="text-13 text-ink-2">{t('start.blank')}</p>
    </Panel>
  );
}
