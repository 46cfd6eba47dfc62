import { Segments, Switch } from '../../ui/studio/Choices.tsx';
import { NumberField } from '../../ui/studio/NumberField.tsx';
import { Panel } from '../../ui/studio/Panel.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import type { Draft } from '../draft.ts';
import { type Format, useFormat } from '../format.ts';
import { type Translate, useText } from '../text.ts';
import type { InterviewInput } from '../types.ts';
import { fieldId } from './missing.ts';

/** Deadline, number of ratings, blind review, retention. */
export function Rules({ draft }: { draft: Draft<InterviewInput> }) {
  const t = useText();
  const format = useFormat();
  const { value } = draft;
  const set = (change: Partial<InterviewInput>) => draft.set((now) => ({ ...now, ...change }));
  return (
    <Panel className="flex flex-col gap-4">
      <h2 className="font-display text-21">{t('rules.title')}</h2>
      <p className="text-15 text-ink-2">{deadlineWords(t, format, value.deadline)}</p>
      <Segments
        label={t('rules.deadline')}
        value={value.deadline.kind}
        onChange={(kind: 'relative' | 'absolute') =>
          set({
            deadline:
              kind === 'relative'
                ? { kind, days: 7 }
                : { kind, at: new Date(Date.now() + 7 * 86_400_000).toISOString() },
          })
        }
        choices={[
          { id: 'relative', name: t('rules.deadline.relative') },
          { id: 'absolute', name: t('rules.deadline.absolute') },
        ]}
      />
      {value.deadline.kind === 'relative' ? (
        <NumberField
          label={t('rules.days')}
          hint={t('rules.days.hint')}
          unit={t('rules.days.unit')}
          min={1}
          max={365}
          value={value.deadline.days}
          onChange={(days) => set({ deadline: { kind: 'relative', days } })}
        />
      ) : (
        <TextField
          id={fieldId('deadline')}
          label={t('rules.at')}
          error={new Date(value.deadline.at).getTime() <= Date.now() ? t('rules.at.past') : null}
          hint={t('rules.at.hint')}
          type="datetime-local"
          value={localInput(value.deadline.at)}
          onChange={(local) => {
            const at = new Date(local);
            if (!Number.isNaN(at.getTime())) set({ deadline: { kind: 'absolute', at: at.toISOString() } });
          }}
        />
      )}
      <NumberField
        label={t('rules.reviews')}
        hint={t('rules.reviews.hint')}
        min={1}
        max={20}
        value={value.requiredReviews}
        onChange={(requiredReviews) => set({ requiredReviews })}
      />
      <Switch isSelected={value.blind} onChange={(blind) => set({ blind })} hint={t('rules.blind.hint')}>
        {t('rules.blind')}
      </Switch>
      <NumberField
        label={t('rules.retention')}
        hint={t('rules.retention.hint')}
        unit={t('rules.days.unit')}
        min={1}
        max={3650}
        value={value.retentionDays}
        onChange={(retentionDays) => set({ retentionDays })}
      />
    </Panel>
  );
}

/** An instant as `2026-11-30T23:59` of the viewer's clock, as the field wants it. */
function localInput(instant: string): string {
  const at = new Date(instant);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** The rule as one would say it. */
export function deadlineWords(t: Translate, format: Format, rule: InterviewInput['deadline']): string {
  return rule.kind === 'relative'
    ? t('rules.deadline.relative.words', { days: rule.days })
    : t('rules.deadline.absolute.words', { when: format.moment(rule.at) });
}
