import { Download, File, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { buttonClass } from '../../ui/studio/Button.tsx';
import { Chip } from '../../ui/studio/Chip.tsx';
import { Note } from '../../ui/studio/Panel.tsx';
import { useFormat } from '../format.ts';
import { useText } from '../text.ts';
import type { AnswerFile } from '../types.ts';

/** A file: what it is, a look at it where a browser can give one, and a way to save it. */
export function FileAnswer({ file, number }: { file: AnswerFile; number: number }) {
  const t = useText();
  const format = useFormat();
  if (file.refused) return <Note tone="warn">{t(`file.refused.${file.refused}`)}</Note>;
  if (file.url === null || file.type === null) return <Note>{t('file.checking')}</Note>;
  const facts = [
    t(`file.type.${file.type}`),
    ...(file.bytes === null ? [] : [format.bytes(file.bytes)]),
    ...(file.scanned ? [] : [t('file.not-scanned')]),
  ];
  return (
    <article className="flex flex-col gap-4 rounded-card border border-line bg-raised p-5 max-xl:gap-3 max-sm:p-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <span className="flex min-w-0 flex-1 basis-48 items-start gap-3">
          <File aria-hidden size={22} className="mt-0.5 shrink-0 text-ink-2" />
          <span className="flex min-w-0 flex-col gap-1">
            <span dir="auto" className="font-semibold break-words">
              {file.name ?? t('file.nameless')}
            </span>
            <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-13 text-ink-2">
              {facts.join(' · ')}
              {file.scanned ? (
                <Chip tone="good" icon={<ShieldCheck aria-hidden size={14} />}>
                  {t('file.scanned')}
                </Chip>
              ) : null}
            </span>
            {file.name === null ? <span className="text-13 text-ink-2">{t('file.name-hidden')}</span> : null}
          </span>
        </span>
        {/* The server names it, and names it otherwise where the name is hidden. */}
        <a href={file.url} download className={buttonClass('secondary')}>
          <Download aria-hidden size={16} />
          {t('file.save')}
        </a>
      </div>
      <Preview key={file.url.split('?')[0]} url={file.url} mime={file.mime ?? ''} number={number} />
    </article>
  );
}

/** What a browser can show by itself. It keeps its address while the page gets fresh ones, or a film would begin again every hour. */
function Preview({ url, mime, number }: { url: string; mime: string; number: number }) {
  const t = useText();
  const [source, setSource] = useState(url);
  const [unseen, setUnseen] = useState(false);
  const [kind] = mime.split('/');
  if (kind !== 'image' && kind !== 'audio' && kind !== 'video') return null;
  // HEIC, for one, is shown by few browsers.
  if (unseen) return <p className="text-13 text-ink-2">{t('file.no-preview')}</p>;
  const failed = () => (source === url ? setUnseen(true) : setSource(url));
  if (kind === 'image')
    return (
      <img
        src={source}
        alt={t('file.picture', { number })}
        onError={failed}
        className="max-h-[52dvh] max-w-full self-start max-xl:max-h-[30dvh] max-sm:max-h-[22dvh] rounded-button border border-line bg-sunken object-contain"
      />
    );
  const media = { src: source, controls: true, preload: 'metadata' as const, onError: failed };
  if (kind === 'audio') return <audio {...media} aria-label={t('file.sound', { number })} className="w-full" />;
  return (
    <video
      {...media}
      playsInline
      aria-label={t('file.film', { number })}
      className="max-h-[52dvh] w-full max-xl:max-h-[30dvh] max-sm:max-h-[22dvh] rounded-button bg-sunken object-contain"
    />
  );
}
