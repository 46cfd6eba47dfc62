import { Segments, Switch } from '../../ui/studio/Choices.tsx';
import { NumberField } from '../../ui/studio/NumberField.tsx';
import { Panel } from '../../ui/studio/Panel.tsx';
import type { Draft } from '../draft.ts';
import { useText } from '../text.ts';
import type { InterviewInput } from '../types.ts';

type AtOnce = InterviewInput['atOnce'];
type Time = 'person' | '1.25' | '1.5' | '2' | 'none';
const factors: Record<Time, AtOnce['timeFactor']> = { person: 1, '1.25': 1.25, '1.5': 1.5, '2': 2, none: null };
/** As long as nobody said otherwise. */
export const nothingAtOnce: AtOnce = {
  timeFactor: 1,
  extraTakes: 0,
  questionsFirst: false,
  otherKinds: false,
  extensionDays: 0,
};
const times: readonly Time[] = ['person', '1.25', '1.5', '2', 'none'];

/** What candidates are given at once when they ask; everything else waits for a person. Holds for those already invited too. */
export function AtOnceRules({ draft }: { draft: Draft<InterviewInput> }) {
  const t = useText();
  const rules = draft.value.atOnce;
  const set = (change: Partial<AtOnce>) => draft.set((now) => ({ ...now, atOnce: { ...now.atOnce, ...change } }));
  const time = times.find((each) => factors[each] === rules.timeFactor);
  return (
    <Panel className="flex flex-col gap-4">
      <h2 className="font-display text-21">{t('at-once.title')}</h2>
      <p className="text-15 text-ink-2">{t('at-once.lead')}</p>
      <Segments
        label={t('at-once.time')}
        value={time ?? 'person'}
        onChange={(next: Time) => set({ timeFactor: factors[next] })}
        choices={times.map((id) => ({ id, name: t(`at-once.time.${id}`) }))}
      />
      <NumberField
        label={t('at-once.takes')}
        hint={t('at-once.takes.hint')}
        min={0}
        max={20}
        value={rules.extraTakes}
        onChange={(extraTakes) => set({ extraTakes })}
      />
      <NumberField
        label={t('at-once.days')}
        hint={t('at-once.days.hint')}
        unit={t('rules.days.unit')}
        min={0}
        max={30}
        value={rules.extensionDays}
        onChange={(extensionDays) => set({ extensionDays })}
      />
      <Switch isSelected={rules.questionsFirst} onChange={(questionsFirst) => set({ questionsFirst })}>
        {t('at-once.questions-first')}
      </Switch>
      <Switch isSelected={rules.otherKinds} onChange={(otherKinds) => set({ otherKinds })}>
        {t('at-once.other-kinds')}
      </Switch>
      <p className="text-13 text-ink-2">{t('at-once.own')}</p>
    </Panel>
  );
}
