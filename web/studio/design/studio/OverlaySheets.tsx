import { Copy, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';
import { Button } from '../../../ui/studio/Button.tsx';
import { Dialog, type DialogProps } from '../../../ui/studio/Dialog.tsx';
import { Menu } from '../../../ui/studio/Menu.tsx';
import { Toasts, type ToastText } from '../../../ui/studio/Toasts.tsx';
import { useText } from '../../text.ts';
import { State, States } from '../Sheet.tsx';
import { useTheme } from '../theme.tsx';
import { themes } from '../tokens/read.ts';

const dialogs = [
  { key: 'centre', place: 'centre', role: 'dialog' },
  { key: 'side', place: 'side', role: 'dialog' },
  { key: 'alertdialog', place: 'centre', role: 'alertdialog' },
] as const satisfies readonly (Pick<DialogProps, 'place' | 'role'> & { key: string })[];

export function DialogSheet() {
  const t = useText();
  const [open, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  return (
    <States>
      {dialogs.map(({ key, place, role }) => (
        <State key={key} code={key}>
          <Button onPress={() => setOpen(key)}>{t('design.open')}</Button>
          <Dialog
            isOpen={open === key}
            onClose={close}
            place={place}
            role={role}
            title={t('design.sample.label')}
            closeLabel={t('action.close')}
          >
            <p className="text-15 text-ink-2">{t('design.sample.long')}</p>
            <div className="flex justify-end gap-2">
              <Button onPress={close}>{t('action.cancel')}</Button>
              <Button look="primary" onPress={close}>
                {t('design.sample.action')}
              </Button>
            </div>
          </Dialog>
        </State>
      ))}
    </States>
  );
}

export function MenuSheet() {
  const t = useText();
  const run = () => undefined;
  return (
    <Menu
      label={t('design.sample.label')}
      trigger={<Button>{t('design.open')}</Button>}
      choices={[
        { id: 'plain', name: t('design.sample.action'), run },
        { id: 'icon', name: t('design.state.icon'), icon: <Copy aria-hidden size={16} />, run },
        {
          id: 'detail',
          name: t('design.sample.state'),
          detail: t('design.sample.hint'),
          icon: <Trash2 aria-hidden size={16} />,
          run,
        },
      ]}
    />
  );
}

/** Each theme has its own, which does not mix with those that the page itself shows. */
const queues = {
  light: new ToastQueue<ToastText>({ maxVisibleToasts: 3 }),
  dark: new ToastQueue<ToastText>({ maxVisibleToasts: 3 }),
};

export function ToastsSheet() {
  const t = useText();
  const theme = useTheme();
  const queue = queues[theme];
  const show = (toast: ToastText) => {
    for (const each of themes) if (each !== theme) queues[each].clear();
    queue.add(toast);
  };
  return (
    <States>
      <State name={t('design.state.plain')}>
        <Button onPress={() => show({ title: t('design.sample.done') })}>{t('design.open')}</Button>
      </State>
      <State name={t('design.state.undo')}>
        <Button
          onPress={() =>
            show({ title: t('design.sample.done'), action: { name: t('action.undo'), run: () => undefined } })
          }
        >
          {t('design.open')}
        </Button>
      </State>
      <State name={t('design.state.long')}>
        <Button onPress={() => show({ title: t('design.sample.long') })}>{t('design.open')}</Button>
      </State>
      <Toasts
        queue={queue}
        label={`${t('frame.notices')}, ${t(`design.theme.${theme}`)}`}
        closeLabel={t('action.dismiss')}
      />
    </States>
  );
}
