import { Switch } from '../../ui/studio/Choices.tsx';
import { Dialog } from '../../ui/studio/Dialog.tsx';
import { type TextId, useText } from '../text.ts';

const rows: { keys: string[]; name: TextId }[] = [
  { keys: ['Space', 'K'], name: 'keys.toggle' },
  { keys: ['←', '→'], name: 'keys.skip-five' },
  { keys: ['J', 'L'], name: 'keys.skip' },
  { keys: [',', '.'], name: 'keys.frame' },
  { keys: ['<', '>'], name: 'keys.speed' },
  { keys: ['M', 'F'], name: 'keys.sound' },
  { keys: ['[', ']', '⇧ J', '⇧ L'], name: 'keys.step' },
  { keys: ['1', '9'], name: 'keys.rate' },
  { keys: ['0'], name: 'keys.cannot-judge' },
  { keys: ['C', '⇧ C'], name: 'keys.criterion' },
  { keys: ['B'], name: 'keys.mark' },
  { keys: ['N'], name: 'keys.note' },
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
