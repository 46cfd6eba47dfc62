import type { CandidateTake } from '../../../contract/answers.ts';
import type { FileRule } from '../../../contract/interviews.ts';
import { t } from '../../i18n/candidate.ts';
import { bytes } from '../../i18n/formats.ts';
import { Badge } from '../../ui/native/Badge.tsx';
import { Notice } from '../../ui/native/Notice.tsx';
import { useLanguage } from '../state/language.ts';
import { refusalText } from './words.ts';

/** The file that is the answer: whether it has been looked at, and where to see it again. */
export function SentFile({ take: { file }, rule }: { take: CandidateTake; rule: FileRule }) {
  const { language } = useLanguage();
  if (!file) return null;
  if (file.refused) {
    return (
      <Notice tone="warn" title={t('file.refused', { name: file.name ?? '' })}>
        <p>{refusalText(language, file.refused, rule)}</p>
      </Notice>
    );
  }
  return (
    <div className="file-card">
      <p className="file-name">
        {file.url ? (
          <a href={file.url} download>
            <bdi>{file.name}</bdi>
          </a>
        ) : (
          <bdi>{file.name}</bdi>
        )}{' '}
        {file.bytes !== null && <span className="small">{bytes(language, file.bytes)}</span>}
      </p>
      <p role="status">
        <Badge tone={file.url ? 'good' : 'plain'} icon={file.url ? 'done' : 'saving'}>
          {t(file.url ? 'file.arrived' : 'file.checking')}
        </Badge>
      </p>
    </div>
  );
}
