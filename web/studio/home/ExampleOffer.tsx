import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, buttonClass } from '../../ui/studio/Button.tsx';
import { ActionFailure } from '../Failure.tsx';
import { keys } from '../queries.ts';
import { useText } from '../text.ts';
import type { Example } from '../types.ts';
import { exampleQuery, makeExample } from './api.ts';
import { useRemoval } from './removal.ts';

/** Fills an example here and now, shows how far it is, and leads there. `known` is what the page knows of it already. */
export function ExampleOffer({ known, small = false }: { known: Example | null; small?: boolean }) {
  const t = useText();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const removal = useRemoval();
  const asked = useQuery({ ...exampleQuery, ...(known ? { initialData: known } : {}) });
  const example = removal.pending ? null : (asked.data ?? null);

  if (example?.state === 'filling') return <Filling example={example} />;
  if (example) {
    return (
      <Link
        to="/interviews/$interview"
        params={{ interview: example.interviewId }}
        className={buttonClass('secondary', 'hover:bg-sunken', small)}
      >
        {t('example.open')}
      </Link>
    );
  }
  return (
    <div className="flex flex-col items-start gap-2">
      <Button
        small={small}
        isPending={busy}
        isDisabled={removal.pending}
        onPress={async () => {
          setBusy(true);
          setError(null);
          try {
            client.setQueryData(keys.example, await makeExample());
            void client.invalidateQueries({ queryKey: keys.example });
          } catch (cause) {
            setError(cause);
          }
          setBusy(false);
        }}
      >
        {t('example.make')}
      </Button>
      <ActionFailure error={error} />
    </div>
  );
}

function Filling({ example }: { example: Example }) {
  const t = useText();
  const percent = Math.round((100 * example.done) / Math.max(1, example.steps));
  return (
    <div className="flex w-full max-w-xs flex-col gap-1.5">
      <p id="example-filling" className="text-13 text-ink-2">
        {t('example.filling')}
      </p>
      <div
        role="progressbar"
        aria-labelledby="example-filling"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        className="h-1.5 overflow-hidden rounded-full bg-line"
      >
        <span
          className="block h-full rounded-full bg-accent transition-[width] duration-200 motion-reduce:transition-none"
          style={{ width: `${percent}%` }}
        />
      </div>
    </div>
  );
}
