import { useEffect, useRef, useState } from 'react';
import { t } from '../../i18n/candidate.ts';
import { Button } from '../../ui/native/Button.tsx';
import { Notice } from '../../ui/native/Notice.tsx';
import { failureCode } from '../state/api.ts';
import { failureText } from '../state/failures.ts';
import { useSession, useStore } from '../state/store-context.ts';

/** Seconds in which one can change one's mind; long enough for who reads slowly (WCAG 2.2.1). Nothing is said to anybody before they are over; leaving the page ends them, too. */
const UNDO_SECONDS = 20;

/** Goes no further. Instead of "are you sure" there is a while in which it can be undone, then it is final. */
export function Withdraw() {
  const store = useStore();
  const { organisationName: organisation, submittedAt } = useSession();
  const [left, setLeft] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const undo = useRef<HTMLDivElement>(null);
  const waiting = left !== null;
  useEffect(() => {
    if (waiting) undo.current?.querySelector('button')?.focus();
  }, [waiting]);
  useEffect(() => {
    if (left === null) return;
    const timer = setTimeout(() => {
      if (left > 1) return setLeft(left - 1);
      const withdraw = async () => {
        try {
          await store.api.send('POST', store.path('/withdraw'));
          await store.refresh();
        } catch (error) {
          setFailure(failureText(failureCode(error)));
          setLeft(null);
        }
      };
      void withdraw();
    }, 1000);
    return () => clearTimeout(timer);
  }, [left, store]);
  if (left !== null) {
    return (
      <div ref={undo} className="stack">
        <Notice title={t('withdraw.soon', { organisation })}>
          {/* The seconds are for the eye: read aloud each second they would hide the sentence. */}
          <p aria-hidden="true">{t('withdraw.seconds', { count: left })}</p>
        </Notice>
        <Button look="secondary" onClick={() => setLeft(null)}>
          {t('withdraw.undo')}
        </Button>
      </div>
    );
  }
  return (
    <>
      {failure && <Notice tone="warn" title={failure} />}
      <Button look="quiet" onClick={() => setLeft(UNDO_SECONDS)}>
        {t(submittedAt ? 'withdraw.after' : 'withdraw.before')}
      </Button>
    </>
  );
}
