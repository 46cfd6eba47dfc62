import { Checkbox, Switch } from '../../ui/studio/Choices.tsx';
import { Panel } from '../../ui/studio/Panel.tsx';
import type { Draft } from '../draft.ts';
import { useText } from '../text.ts';
import type { InterviewInput, SelfIdentificationQuestion } from '../types.ts';

const questions: readonly SelfIdentificationQuestion[] = ['gender', 'age', 'disability', 'ethnicity'];
/** What is asked where somebody only switches it on: the least delicate. */
const usual: readonly SelfIdentificationQuestion[] = ['gender'];

/** What candidates are asked about themselves after they have sent everything. Off unless somebody wants it; who sees what stands here. */
export function SelfIdentificationRules({ draft }: { draft: Draft<InterviewInput> }) {
  const t = useText();
  const asked = draft.value.selfIdentification;
  const ask = (wanted: readonly SelfIdentificationQuestion[]) =>
    draft.set((now) => ({ ...now, selfIdentification: questions.filter((each) => wanted.includes(each)) }));
  return (
    <Panel className="flex flex-col gap-4">
      <h2 className="font-display text-21">{t('self-id.title')}</h2>
      <p className="text-15 text-ink-2">{t('self-id.lead')}</p>
      <Switch isSelected={asked.length > 0} onChange={(on) => ask(on ? usual : [])} hint={t('self-id.switch.hint')}>
        {t('self-id.switch')}
      </Switch>
      {asked.length > 0 ? (
        <fieldset className="flex flex-col">
          <legend className="mb-1 text-15 font-semibold">{t('self-id.questions')}</legend>
          {questions.map((question) => (
            <Checkbox
              key={question}
              isSelected={asked.includes(question)}
              onChange={(on) => ask(on ? [...asked, question] : asked.filter((each) => each !== question))}
            >
              {t(`self-id.${question}`)}
            </Checkbox>
          ))}
        </fieldset>
      ) : null}
      <p className="text-13 text-ink-2">{t('self-id.seen')}</p>
      <p className="text-13 text-ink-2">{t('self-id.law')}</p>
    </Panel>
  );
}
