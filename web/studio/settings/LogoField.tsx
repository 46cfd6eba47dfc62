import { useQueryClient } from '@tanstack/react-query';
import { ImageUp } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button } from '../../ui/studio/Button.tsx';
import { help, label } from '../../ui/studio/classes.ts';
import { Note } from '../../ui/studio/Panel.tsx';
import { say } from '../../ui/studio/Toasts.tsx';
import { RequestError } from '../api.ts';
import { ActionFailure } from '../Failure.tsx';
import { useText } from '../text.ts';
import type { BrandLogo } from '../types.ts';
import { removeLogo, sendLogo, showOrganisation } from './api.ts';
import { toLogo } from './picture.ts';

type Wrong = 'settings.logo.wrong' | 'settings.logo.large';

export function LogoField({ logo, name }: { logo: BrandLogo | null; name: string }) {
  const t = useText();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const [error, setError] = useState<unknown>(null);

  const during = async (work: () => Promise<void>) => {
    setBusy(true);
    setWrong(null);
    setError(null);
    try {
      await work();
    } catch (cause) {
      const code = cause instanceof RequestError ? cause.code : null;
      if (code === 'payload-too-large') setWrong('settings.logo.large');
      else if (code === 'invalid-input' || code === 'bad-request') setWrong('settings.logo.wrong');
      else setError(cause);
    } finally {
      setBusy(false);
    }
  };
  const choose = (file: Blob) =>
    during(async () => {
      const picture = await toLogo(file);
      if (picture) showOrganisation(client, await sendLogo(picture));
      else setWrong('settings.logo.wrong');
    });
  const remove = (old: BrandLogo) =>
    during(async () => {
      const bytes = await (await fetch(old.url)).blob();
      showOrganisation(client, await removeLogo());
      const undo = () => void during(async () => showOrganisation(client, await sendLogo(bytes)));
      say(t('settings.logo.removed'), { name: t('action.undo'), run: undo });
    });

  return (
    <div className="flex flex-col gap-2">
      <span className={label}>{t('settings.logo')}</span>
      {logo ? (
        <span className="self-start rounded-button border border-line bg-white p-3">
          <img src={logo.url} alt={name} className="max-h-12 max-w-full object-contain" />
        </span>
      ) : null}
      <p className={help}>{t('settings.logo.hint')}</p>
      <div className="flex flex-wrap gap-2">
        <FileTrigger
          acceptedFileTypes={['image/png', 'image/jpeg', 'image/webp', 'image/svg+xml']}
          onSelect={(files) => {
            const file = files?.[0];
            if (file) void choose(file);
          }}
        >
          <Button isPending={busy}>
            <ImageUp aria-hidden size={16} />
            {t(logo ? 'settings.logo.change' : 'settings.logo.choose')}
          </Button>
        </FileTrigger>
        {logo ? (
          <Button look="quiet" isPending={busy} onPress={() => void remove(logo)}>
            {t('settings.logo.remove')}
          </Button>
        ) : null}
      </div>
      {wrong ? (
        <Note tone="warn" live>
          {t(wrong)}
        </Note>
      ) : null}
      <ActionFailure error={error} />
    </div>
  );
}
