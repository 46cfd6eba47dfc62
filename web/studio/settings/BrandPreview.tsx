import { ArrowRight, Clock3 } from 'lucide-react';
import { accentPair } from '../../../contract/accent.ts';
import { useText } from '../text.ts';
import type { BrandLogo, OrganisationInput } from '../types.ts';
import { OWN_ACCENT } from './AccentField.tsx';
import { isColour } from './fields.ts';

/** Both grounds at once, whatever this browser shows: the tokens of web/ui/tokens/tokens.css that the card uses. */
const grounds = {
  light: { '--paper': '#fbf8f2', '--line': '#e4dccd', '--ink': '#1d1b18', '--ink-2': '#5b554b' },
  dark: { '--paper': '#171512', '--line': '#37322b', '--ink': '#f3ede2', '--ink-2': '#bdb4a4' },
} as const;
/** tokens.css has them by hand. */
const own = {
  light: { accent: OWN_ACCENT, fill: OWN_ACCENT, edge: OWN_ACCENT, onFill: '#ffffff' },
  dark: { accent: '#7cc7d0', fill: '#7cc7d0', edge: '#7cc7d0', onFill: '#0a2529' },
} as const;

interface Shown {
  readonly value: OrganisationInput;
  readonly logo: BrandLogo | null;
}

/** A candidate's first page, as it will be, on light and on dark. */
export function BrandPreview({ value, logo }: Shown) {
  const t = useText();
  return (
    <section aria-labelledby="preview" className="flex flex-col gap-3">
      <h3 id="preview" className="text-15 font-semibold">
        {t('settings.preview')}
      </h3>
      <div className="grid gap-4 md:grid-cols-2">
        <Card theme="light" value={value} logo={logo} />
        <Card theme="dark" value={value} logo={logo} />
      </div>
    </section>
  );
}

function Card({ theme, value, logo }: Shown & { theme: 'light' | 'dark' }) {
  const t = useText();
  const shades = value.accent && isColour(value.accent) ? accentPair(value.accent)[theme] : own[theme];
  const colours: Record<string, string> = { ...grounds[theme], '--accent': shades.accent };
  const written = (texts: OrganisationInput['privacy']) => Object.values(texts).some((text) => text.trim() !== '');
  return (
    <figure className="flex flex-col gap-2">
      <div
        style={colours}
        className="flex flex-1 flex-col gap-3 rounded-card border border-line bg-paper p-5 text-ink"
        // A picture of a page: nothing in it can be pressed, and what it says is said beside it.
        aria-hidden
      >
        <div className="flex min-h-11 items-center">
          {logo ? (
            <img
              src={logo.url}
              alt=""
              className={`max-h-9 max-w-44 object-contain ${theme === 'dark' ? 'box-content rounded-chip bg-white px-2 py-[5px]' : ''}`}
            />
          ) : (
            <span className="font-display text-21 font-semibold break-words">{value.name}</span>
          )}
        </div>
        <p className="-mb-2 text-13 font-medium break-words text-accent">
          {t('settings.preview.asks', { organisation: value.name })}
        </p>
        <p className="font-display text-24 text-balance">{t('settings.preview.title')}</p>
        <p className="flex items-center gap-2.5 border-y border-line py-2.5 text-15 font-semibold">
          <Clock3 size={18} className="shrink-0 text-accent" />
          {t('settings.preview.time')}
        </p>
        <span
          style={{ background: shades.fill, borderColor: shades.edge, color: shades.onFill }}
          className="flex min-h-12 items-center justify-center gap-3 rounded-button border text-15 font-semibold"
        >
          {t('settings.preview.button')}
          <ArrowRight size={18} />
        </span>
        <p className="flex min-h-5 gap-4 text-13 text-ink-2">
          {written(value.legalNotice) ? <span>{t('settings.preview.legal')}</span> : null}
          {written(value.privacy) ? <span>{t('settings.preview.privacy')}</span> : null}
        </p>
      </div>
      <figcaption className="text-13 text-ink-2">{t(`settings.preview.${theme}`)}</figcaption>
    </figure>
  );
}
