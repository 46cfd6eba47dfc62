import { useQuery } from '@tanstack/react-query';
import { Panel } from '../../ui/studio/Panel.tsx';
import { Load } from '../Load.tsx';
import { useText } from '../text.ts';
import type { SelfIdentificationCounts } from '../types.ts';
import { selfIdentificationQuery } from './api.ts';

type Counted = SelfIdentificationCounts['questions'][number];

/** How many said what about themselves, for owners and admins: numbers of five and more, and nothing about anybody. */
export function SelfIdentificationPanel({ interview }: { interview: string }) {
  const t = useText();
  const counts = useQuery(selfIdentificationQuery(interview));
  return (
    <Panel>
      <section aria-labelledby="self-id" className="flex flex-col gap-3">
        <h2 id="self-id" className="font-display text-21">
          {t('self-id.title')}
        </h2>
        <Load query={counts} rows={2} level={3}>
          {({ least, questions }) => (
            <>
              <p className="text-15 text-ink-2">{t('self-id.numbers', { least })}</p>
              <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2 xl:grid-cols-4">
                {questions.map((each) => (
                  <Numbers key={each.question} counted={each} />
                ))}
              </div>
              <p className="text-13 text-ink-2">{t('self-id.rest-not-shown')}</p>
            </>
          )}
        </Load>
      </section>
    </Panel>
  );
}

function Numbers({ counted: { question, options } }: { counted: Counted }) {
  const t = useText();
  const shown = options.filter(({ people }) => people !== null);
  return (
    <div>
      <h3 className="text-15 font-semibold">{t(`self-id.${question}`)}</h3>
      <dl className="mt-1 flex flex-col">
        {shown.map(({ option, people }) => (
          <div key={option} className="flex items-baseline justify-between gap-4 border-line border-b py-1.5 text-15">
            <dt>{t(`self-id.says.${option}`)}</dt>
            <dd className="font-semibold tabular-nums">{people}</dd>
          </div>
        ))}
      </dl>
      {shown.length === 0 ? <p className="text-13 text-ink-2">{t('self-id.none-shown')}</p> : null}
    </div>
  );
}
