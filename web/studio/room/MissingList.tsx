import { Note } from '../../ui/studio/Panel.tsx';
import { useText } from '../text.ts';
import type { Missing } from './missing.ts';

/** What is still to be said, each as a way there. */
export function MissingList({ missing, onGo }: { missing: Missing[]; onGo: (one: Missing) => void }) {
  const t = useText();
  return (
    <div className="max-h-60 w-full overflow-auto">
      <Note tone="warn" live>
        <p className="font-semibold">{t('scorecard.missing', { count: missing.length })}</p>
        <ul className="mt-1 flex flex-col items-start">
          {missing.map((one) => (
            <li key={one.kind === 'criterion' ? one.criterion.id : one.kind}>
              <button
                type="button"
                onClick={() => onGo(one)}
                className="min-h-7 text-left underline underline-offset-2 max-sm:min-h-11"
              >
                {one.kind === 'recommendation'
                  ? t('scorecard.recommendation')
                  : one.question === null
                    ? one.criterion.name
                    : t('scorecard.missing.in', { name: one.criterion.name, number: one.question })}
              </button>
            </li>
          ))}
        </ul>
      </Note>
    </div>
  );
}
