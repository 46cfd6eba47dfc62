import { useLingui } from '@lingui/react';
import { number } from '../../../i18n/formats.ts';
import { useText } from '../../text.ts';
import { useTheme } from '../theme.tsx';
import { decoration, figures, grounds, least } from './contrasts.ts';
import { type Colours, colours } from './read.ts';

/** Each ground with what stands on it, in its own colour, and how well it can be read there. */
export function ColourSheet() {
  const theme = useTheme();
  return <Palette colours={colours[theme]} />;
}

export function Palette({ colours }: { colours: Colours }) {
  const t = useText();
  const { locale } = useLingui().i18n;
  const figure = (value: number, digits: 0 | 1 = 1) =>
    number(locale, value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return (
    <div className="flex flex-col gap-4">
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-3">
        {grounds.map((one) => (
          <li
            key={one.ground}
            className="flex flex-col gap-2 rounded-button border border-line p-3 text-13"
            style={{ background: colours[one.ground], color: colours[one.text[0]] }}
          >
            <p translate="no" className="flex flex-wrap justify-between gap-x-2 font-mono">
              <span className="font-semibold">{one.ground}</span>
              <span>{colours[one.ground]}</span>
            </p>
            <ul className="flex flex-col gap-0.5">
              {figures(colours, one).map(({ colour, kind, contrast }) => (
                <li key={colour} className="flex items-center justify-between gap-2">
                  <span
                    translate="no"
                    className="flex items-center gap-1.5 font-mono"
                    style={kind === 'text' ? { color: colours[colour] } : {}}
                  >
                    {kind === 'part' ? (
                      <span
                        aria-hidden
                        className="size-3 rounded-[3px] border-2"
                        style={{ borderColor: colours[colour] }}
                      />
                    ) : null}
                    {colour}
                  </span>
                  <span className="tabular-nums">{figure(Math.floor(contrast * 10) / 10)}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <p className="text-13 text-ink-2">
        {t('design.contrast.least', { text: figure(least.text), part: figure(least.part, 0) })}
      </p>
      <ul className="flex flex-wrap gap-x-4 gap-y-2 text-13">
        {decoration.map((name) => (
          <li key={name} className="flex items-center gap-2">
            <span aria-hidden className="h-5 w-9 rounded-chip" style={{ background: colours[name] }} />
            <span translate="no" className="font-mono text-ink-2">
              {name}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
