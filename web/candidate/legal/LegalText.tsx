import { useEffect, useState } from 'react';
import type { LegalTexts } from '../../../contract/organisation.ts';
import { t } from '../../i18n/candidate.ts';
import { Button } from '../../ui/native/Button.tsx';
import { Notice } from '../../ui/native/Notice.tsx';
import { failureCode } from '../state/api.ts';
import { failureText } from '../state/failures.ts';
import { useLanguage } from '../state/language.ts';
import { useSession, useStore } from '../state/store-context.ts';
import { type Piece, prose } from './prose.ts';

const key = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');

/** What the organisation wrote, as it wrote it. Links open beside the interview, so that nobody loses their place. */
function Prose({ text }: { text: string }) {
  return prose(text).map((lines) => (
    <p key={lines.map(key).join('\n')} className="legal-text" dir="auto">
      {lines.map((pieces, at) => (
        <span key={key(pieces)}>
          {at > 0 && <br />}
          {pieces.map(({ text: words, href }) =>
            href ? (
              <a key={words} href={href} target="_blank" rel="noopener noreferrer">
                {words}
              </a>
            ) : (
              words
            ),
          )}
        </span>
      ))}
    </p>
  ));
}

/** The organisation's legal notice or privacy text, fetched when somebody asks for it. */
export function LegalText({ of }: { of: keyof LegalTexts }) {
  const { api } = useStore();
  const { organisationId } = useSession().brand;
  const { language } = useLanguage();
  const [texts, setTexts] = useState<LegalTexts | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn is another try
  useEffect(() => {
    let here = true;
    setFailure(null);
    const asked = language === 'de' ? 'de' : 'en';
    api.get<LegalTexts>(`/api/v1/organisations/${organisationId}/legal-texts?language=${asked}`).then(
      (found) => here && setTexts(found),
      (error: unknown) => here && setFailure(failureText(failureCode(error))),
    );
    return () => {
      here = false;
    };
  }, [api, organisationId, language, turn]);
  if (failure) {
    return (
      <>
        <Notice tone="warn" title={t('legal.failed')}>
          {failure}
        </Notice>
        <Button look="secondary" onClick={() => setTurn(turn + 1)}>
          {t('legal.again')}
        </Button>
      </>
    );
  }
  return texts ? <Prose text={texts[of]} /> : <p className="loading">{t('page.loading')}</p>;
}
