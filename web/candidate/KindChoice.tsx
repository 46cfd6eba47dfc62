import type { AnswerKind } from '../../contract/interviews.ts';
import { type CandidateText, t } from '../i18n/candidate.ts';
import { Icon, type IconName } from '../ui/native/Icon.tsx';
import { safeStorage, writeTo } from './state/keeps.ts';

const key = 'vorab.kind';
const words: Record<AnswerKind, { icon: IconName; name: CandidateText }> = {
  video: { icon: 'camera', name: 'kind.video' },
  audio: { icon: 'microphone', name: 'kind.audio' },
  text: { icon: 'pencil', name: 'kind.text' },
  choice: { icon: 'check', name: 'kind.choice' },
  file: { icon: 'saving', name: 'kind.file' },
};

/** The way somebody chose last, where it is among these; else the first. */
export function firstKind<Kind extends AnswerKind>(kinds: readonly Kind[]): Kind | undefined {
  let last: string | null = null;
  try {
    last = safeStorage()?.getItem(key) ?? null;
  } catch {
    last = null;
  }
  return kinds.find((kind) => kind === last) ?? kinds[0];
}

export const rememberKind = (kind: AnswerKind): void => writeTo(safeStorage(), key, kind);

/** The ways to answer, where there is a choice. */
export function KindChoice<Kind extends AnswerKind>({
  kinds,
  kind,
  onPick,
}: {
  kinds: readonly Kind[];
  kind: Kind;
  onPick: (kind: Kind) => void;
}) {
  if (kinds.length < 2) return null;
  return (
    <fieldset className="kinds">
      <legend className="unseen">{t('kind.choose')}</legend>
      {kinds.map((each) => (
        <label key={each} className="kind">
          <input type="radio" name="kind" checked={kind === each} onChange={() => onPick(each)} />
          <Icon name={words[each].icon} />
          {t(words[each].name)}
        </label>
      ))}
    </fieldset>
  );
}
