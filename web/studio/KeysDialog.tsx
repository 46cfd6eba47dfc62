import { Switch } from '../ui/studio/Choices.tsx';
import { Dialog } from '../ui/studio/Dialog.tsx';
import { type TextId, useText } from './text.ts';

/** Keys that do one thing, and its name. */
export interface KeyRow {
  readonly keys: readonly string[];
  readonly name: TextId;
}

/** The single keys of a page, and the switch that turns them off (WCAG 2.1.4). */
export function KeysDialog({
  rows,
  isOpen,
  onClose,
  on,
  onChange,
}: {
  rows: readonly KeyRow[];
  isOpen: boolean;
  onClose: () => void;
  on: boolean;
  onChange: (on: boolean) => void;
}) {
  const t = useText();
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('keys.title')} closeLabel={t('action.close')}>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-5 gap-y-2 text-15">
        {rows.map(({ keys, name }) => (
          <div key={name} className="contents">
            <dt className="flex flex-wrap gap-1">
              {keys.map((key) => (
                <kbd
                  key={key}
                  className="rounded-chip border border-line-strong bg-sunken px-2 py-0.5 font-sans text-13 font-semibold"
                >
                  {key === 'Space' ? t('keys.space') : key}
                </kbd>
              ))}
            </dt>
            <dd>{t(name)}</dd>
          </div>
        ))}
      </dl>
      <Switch isSelected={on} onChange={onChange} hint={t('keys.on.hint')}>
        {t('keys.on')}
      </Switch>
    </Dialog>
  );
}
