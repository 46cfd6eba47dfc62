import { useEffect, useRef, useState } from 'react';
import type { OwnSelfIdentification } from '../../../contract/self-identification.ts';
import { t } from '../../i18n/candidate.ts';
import { Button } from '../../ui/native/Button.tsx';
import { Notice } from '../../ui/native/Notice.tsx';
import { announce } from '../state/announce.ts';
import { failureCode } from '../state/api.ts';
import { failureText } from '../state/failures.ts';
import { useSession, useStore } from '../state/store-context.ts';
import { type Answers, TEXT_VERSION } from './draft.ts';
import { Given } from './Given.tsx';
import { SelfIdentificationForm } from './SelfIdentificationForm.tsx';

/**
 * After everything is sent: what one may say about oneself, if one likes. Closed until somebody opens it, and not there at all where
 * nothing is asked. It is in no session and no answer: this part of the page asks for it by itself.
 */
export function SelfIdentification() {
  const store = useStore();
  const { organisationName: organisation } = useSession();
  const [own, setOwn] = useState<OwnSelfIdentification | null>(null);
  const [open, setOpen] = useState(false);
  const [takenBack, setTakenBack] = useState<Answers | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const place = useRef<HTMLElement>(null);
  const moved = useRef(false);
  const path = store.path('/self-identification');
  useEffect(() => {
    // Voluntary, so where it can't be fetched the page is whole without it.
    void store.api
      .get<OwnSelfIdentification>(path)
      .then(setOwn)
      .catch(() => undefined);
  }, [store, path]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was pressed is gone from the page; the part it belonged to is not
  useEffect(() => {
    if (moved.current) place.current?.focus();
    moved.current = false;
  }, [open, own]);
  if (!own || (own.questions.length === 0 && !own.given && !takenBack)) return null;

  const show = (next: boolean) => {
    moved.current = true;
    setOpen(next);
  };
  const save = async (answers: Answers) => {
    const body = { answers, textVersion: TEXT_VERSION };
    const saved = await store.api.send<OwnSelfIdentification>('PUT', path, body);
    moved.current = true;
    setTakenBack(null);
    setFailure(null);
    setOwn(saved);
    announce(t('self.saved'));
    setOpen(false);
  };
  const takeBack = async () => {
    try {
      const left = await store.api.send<OwnSelfIdentification>('DELETE', path);
      moved.current = true;
      setTakenBack(own.given?.answers ?? null);
      setFailure(null);
      setOwn(left);
    } catch (error) {
      setFailure(failureText(failureCode(error)));
    }
  };
  const undo = () => {
    if (takenBack) save(takenBack).catch((error: unknown) => setFailure(failureText(failureCode(error))));
  };

  return (
    <section ref={place} tabIndex={-1} className="self-identification quiet-focus stack" aria-labelledby="self-title">
      <h2 id="self-title" className="title-small">
        {t('self.title')}
      </h2>
      {failure && <Notice tone="warn" title={failure} />}
      {open ? (
        <SelfIdentificationForm own={own} onSave={save} onClose={() => show(false)} />
      ) : (
        <>
          {own.given ? <Given given={own.given} /> : <p>{t('self.lead', { organisation })}</p>}
          {takenBack && !own.given && <Notice tone="good" title={t('self.taken-back')} />}
          <div className="actions">
            {own.questions.length > 0 && (
              <Button look="secondary" onClick={() => show(true)}>
                {t(own.given ? 'self.change' : 'self.open')}
              </Button>
            )}
            {own.given && (
              <Button look="quiet" onClick={() => void takeBack()}>
                {t('self.take-back')}
              </Button>
            )}
            {takenBack && !own.given && own.questions.length > 0 && (
              <Button look="quiet" onClick={undo}>
                {t('withdraw.undo')}
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
