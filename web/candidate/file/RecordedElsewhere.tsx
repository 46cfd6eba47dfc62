import { useState } from 'react';
import type { CandidateQuestion } from '../../../contract/answers.ts';
import { fileFault } from '../../../contract/file-types.ts';
import type { FileRule } from '../../../contract/interviews.ts';
import type { MediaKind } from '../../../recorder/index.ts';
import { t } from '../../i18n/candidate.ts';
import { Notice } from '../../ui/native/Notice.tsx';
import { useLanguage } from '../state/language.ts';
import { useCandidate, useStore } from '../state/store-context.ts';
import { FileField } from './FileField.tsx';
import { OnTheWay } from './OnTheWay.tsx';
import { send, sentFor } from './sendings.ts';
import { refusalText } from './words.ts';

/** Most that is sent of a recording made elsewhere. MB. */
const MOST = 1000;
const rules: Record<MediaKind, FileRule> = {
  video: { types: ['video'], mostMegabytes: MOST },
  audio: { types: ['audio'], mostMegabytes: MOST },
};

/**
 * For whoever may answer in another way: a recording that they have made with what suits them, an app or a person who helps. It becomes a try
 * like any other, and is watched back and chosen as one.
 */
export function RecordedElsewhere({ question, kind }: { question: CandidateQuestion; kind: MediaKind }) {
  const store = useStore();
  const { language } = useLanguage();
  const { sending } = useCandidate();
  const [failure, setFailure] = useState<string | null>(null);
  const rule = rules[kind];
  const sent = sentFor(question.id);
  const way = sent && sending[sent.takeId];
  return (
    <details className="own-answer">
      <summary>{t('file.elsewhere')}</summary>
      <p className="small">{t('file.elsewhere-lead')}</p>
      {sent && way && <OnTheWay sent={sent} way={way} rule={rule} />}
      {failure && <Notice tone="warn" title={failure} />}
      <FileField
        label={t('file.elsewhere-choose', { kind })}
        hint={t('file.elsewhere-rule', { most: MOST })}
        rule={rule}
        onChoose={(file) => {
          const fault = fileFault(rule, file);
          setFailure(fault && refusalText(language, fault, rule));
          if (!fault) send(store, question, file, kind);
        }}
      />
    </details>
  );
}
