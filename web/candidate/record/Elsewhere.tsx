import type { Snapshot } from '../../../recorder/index.ts';
import { t } from '../../i18n/candidate.ts';
import { relative } from '../../i18n/formats.ts';
import { Button, ButtonLink } from '../../ui/native/Button.tsx';
import { useLanguage } from '../state/language.ts';
import { useSession } from '../state/store-context.ts';
import { useRefreshWhile } from '../state/use-refresh.ts';
import type { Left } from './begin-here.ts';
import type { Elsewhere as Begun } from './elsewhere.ts';

/**
 * Where somebody records, when it is not here: in another window of this browser, on another device, or since they went on there
 * (`left`).
 */
export type Away = { at: 'window' } | { at: 'device'; begun: Begun } | { at: 'left'; where: Left };

export function awayTitle(away: Away): string {
  if (away.at === 'window') return t('elsewhere.window-title');
  if (away.at === 'device') return t(away.begun.running ? 'elsewhere.device-title' : 'elsewhere.stale-title');
  return t(away.where === 'window' ? 'elsewhere.left-window-title' : 'elsewhere.left-device-title');
}

/** One place records at a time. Whoever goes on elsewhere loses nothing and no try. */
export function Elsewhere({
  away,
  snapshot,
  onGoOn,
  busy,
}: {
  away: Away;
  snapshot: Snapshot | null;
  onGoOn: () => void;
  busy: boolean;
}) {
  useRefreshWhile(away.at === 'device');
  return (
    <>
      <Words away={away} recorded={(snapshot?.elapsedMs ?? 0) > 0} />
      <div className="actions">
        <Button onClick={onGoOn} busy={busy}>
          {t(away.at === 'left' ? 'elsewhere.take-back' : 'elsewhere.go-on')}
        </Button>
        <ButtonLink href="#/overview" look="quiet">
          {t('question.all')}
        </ButtonLink>
      </div>
    </>
  );
}

function Words({ away, recorded }: { away: Away; recorded: boolean }) {
  const { language } = useLanguage();
  const { now } = useSession();
  if (away.at === 'window') return <p className="lead">{t('elsewhere.window')}</p>;
  if (away.at === 'left') return <p className="lead">{t(recorded ? 'elsewhere.left' : 'elsewhere.left-nothing')}</p>;
  const when = relative(language, away.begun.take.createdAt, now);
  return <p className="lead">{t(away.begun.running ? 'elsewhere.device' : 'elsewhere.stale', { when })}</p>;
}
