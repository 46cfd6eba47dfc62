import { Switch } from '../../ui/studio/Choices.tsx';
import { Dialog } from '../../ui/studio/Dialog.tsx';
import { type TextId, useText } from '../text.ts';

const rows: { keys: string[]; name: TextId }[] = [
  { keys: ['J', 'K', '↓', '↑'], name: 'list-keys.move' },
  { keys: ['↵'], name: 'list-keys.open' },
  { keys: ['X'], name: 'list-keys.choose' },
  { keys: ['⇧ X'], name: 'list-keys.range' },
  { keys: ['/'], name: 'list-keys.search' },
  { keys: ['?'], name: 'keys.help' },
];

export function KeysDialog({
  isOpen,
  onClose,
  on,
  onChange,
}: {
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
                  {key}
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
