import { type QueryClient, useIsFetching, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useRef } from 'react';
import { Button } from '../ui/studio/Button.tsx';
import { StaleStrip } from '../ui/studio/States.tsx';
import { announce } from './announce.tsx';
import { RequestError } from './api.ts';
import { useFormat } from './format.ts';
import { useText } from './text.ts';

/** What the part of the page around this one says about itself already. */
const Around = createContext<string | null>(null);

/** Every part of the page that could not be had, not this one alone: one press heals them all. */
const failed = {
  predicate: ({ state }: { state: { error: unknown } }) => state.error !== null && mayStay(state.error),
};
const allWell = (client: QueryClient): boolean =>
  client.getQueryCache().findAll({ type: 'active', ...failed }).length === 0;

/** Whether what is in view may stay there although a newer version could not be had. */
export function mayStay(error: unknown): boolean {
  // Erased, or not ours to see any more: then it leaves the view. A session that ended is the frame's affair.
  return !(error instanceof RequestError && ['not-found', 'not-signed-in'].includes(error.code));
}

/**
 * Data that could not be refreshed: it stays in view, and above it stands how old it is. A part inside of another one is silent
 * where that one has said the same.
 */
export function Stale({ since, children }: { since: number | null; children: ReactNode }) {
  const t = useText();
  const format = useFormat();
  const around = useContext(Around);
  const when = since === null ? null : format.since(since);
  useHealed(when !== null);
  return (
    <>
      {when === null || when === around ? null : <Strip words={t('state.stale', { when })} />}
      <Around value={when ?? around}>{children}</Around>
    </>
  );
}

/** For what a part of the page takes from elsewhere, and does without where that can't be had: without a word it would lie. */
export function Incomplete({ queries }: { queries: readonly { readonly error: unknown }[] }) {
  const t = useText();
  const wrong = queries.some(({ error }) => error !== null && mayStay(error));
  useHealed(wrong);
  return wrong ? <Strip words={t('state.incomplete')} /> : null;
}

/** Says when all is well again, to whoever was told that it was not. */
function useHealed(wrong: boolean): void {
  const t = useText();
  const client = useQueryClient();
  const was = useRef(false);
  useEffect(() => {
    const better = was.current && !wrong;
    was.current = wrong;
    if (better && allWell(client)) announce(t('state.fresh'));
  }, [wrong, client, t]);
}

function Strip({ words }: { words: string }) {
  const t = useText();
  const client = useQueryClient();
  const strip = useRef<HTMLDivElement>(null);
  const busy = useIsFetching(failed) > 0;

  useEffect(() => announce(words), [words]);
  // Whoever pressed the button is not left nowhere when it goes.
  useLayoutEffect(() => {
    const element = strip.current;
    return () => {
      if (element?.contains(document.activeElement))
        element.closest<HTMLElement>('[role=dialog], main')?.focus({ preventScroll: true });
    };
  }, []);
  return (
    <StaleStrip
      ref={strip}
      action={
        <Button
          look="quiet"
          small
          isPending={busy}
          onPress={() => void client.refetchQueries({ type: 'active', ...failed })}
        >
          {t('action.try-again')}
        </Button>
      }
    >
      {words}
    </StaleStrip>
  );
}
