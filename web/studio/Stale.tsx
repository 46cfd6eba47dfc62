import { useIsFetching, useQueryClient } from '@tanstack/react-query';
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
const failed = { predicate: ({ state }: { state: { error: unknown } }) => state.error !== null };

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
  const format = useFormat();
  const t = useText();
  const client = useQueryClient();
  const around = useContext(Around);
  const wasStale = useRef(false);
  const when = since === null ? null : format.since(since);
  useEffect(() => {
    const better = wasStale.current && since === null;
    wasStale.current = since !== null;
    if (better && client.getQueryCache().findAll({ type: 'active', ...failed }).length === 0)
      announce(t('state.fresh'));
  }, [since, client, t]);
  return (
    <>
      {when === null || when === around ? null : <Strip when={when} />}
      <Around value={when ?? around}>{children}</Around>
    </>
  );
}

function Strip({ when }: { when: string }) {
  const t = useText();
  const client = useQueryClient();
  const strip = useRef<HTMLDivElement>(null);
  const words = t('state.stale', { when });
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
