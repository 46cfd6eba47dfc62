import { CircleCheck, CircleDashed } from 'lucide-react';
import { type Translate, useText } from '../text.ts';
import { goTo, type Missing } from './missing.ts';

/** What is missing before publishing; each line leads to where it is put right. */
export function Checklist({
  missing,
  onOpen,
  onGo,
}: {
  missing: Missing[];
  /** Opens the question that a missing thing is in. */
  onOpen: (question: string) => void;
  onGo?: () => void;
}) {
  const t = useText();
  if (missing.length === 0) {
    return (
      <p className="flex items-center gap-2 text-15 font-medium text-good">
        <CircleCheck aria-hidden size={18} className="shrink-0" />
        {t('missing.nothing')}
      </p>
    );
  }
  return (
    <section aria-label={t('missing.title', { count: missing.length })} className="flex flex-col gap-1">
      <p className="text-15 font-semibold">{t('missing.title', { count: missing.length })}</p>
      <ul className="flex flex-col">
        {missing.map((one) => (
          <li key={'key' in one ? one.key : one.kind}>
            <button
              type="button"
              className="flex min-h-8 items-start gap-2 rounded-chip py-1 text-left text-15 underline-offset-2 hover:underline max-sm:min-h-11"
              onClick={() => {
                onGo?.();
                if (one.kind === 'choice') onOpen(one.key);
                // A dialog that closes gives the focus back first.
                setTimeout(() => goTo(one), onGo ? 50 : 0);
              }}
            >
              <CircleDashed aria-hidden size={18} className="mt-0.5 shrink-0 text-ink-2" />
              {words(t, one)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function words(t: Translate, one: Missing): string {
  if ('number' in one) return t(`missing.${one.kind}`, { number: one.number });
  return t(one.kind === 'title' ? 'missing.title-needed' : `missing.${one.kind}`);
}
