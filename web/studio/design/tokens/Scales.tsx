import { useState } from 'react';
import { Button } from '../../../ui/studio/Button.tsx';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.ts';
import { scale, value } from './read.ts';

const FIRST_HEADING = 21;
const steps = [1, 2, 3, 4, 5, 6, 8, 10];
const pixels = (rem: string): number => Number.parseFloat(rem) * 16;

const name = 'w-24 shrink-0 font-mono text-13 text-ink-2';

/** The sizes of writing, each in the face it is used with. */
export function TypeScale() {
  const t = useText();
  return (
    <ul className="flex flex-col gap-3 rounded-card border border-line bg-raised p-5">
      {scale('text').map((size) => (
        <li key={size.name} className="flex flex-wrap items-baseline gap-x-4">
          <span translate="no" className={name}>
            {size.name}
          </span>
          <span
            className={`min-w-0 flex-1 basis-56 break-words ${Number(size.name) >= FIRST_HEADING ? 'font-display font-[560]' : ''}`}
            style={{ fontSize: size.value, lineHeight: value(`text-${size.name}--line-height`) }}
          >
            {t('design.sample.sentence')}
          </span>
        </li>
      ))}
    </ul>
  );
}

export function SpaceScale() {
  const format = useFormat();
  const unit = pixels(value('spacing'));
  return (
    <ul className="flex flex-wrap items-end gap-5 rounded-card border border-line bg-raised p-5">
      {steps.map((step) => (
        <li key={step} className="flex flex-col items-center gap-1.5">
          <span aria-hidden className="bg-accent" style={{ width: step * unit, height: step * unit }} />
          <span className="text-13 text-ink-2 tabular-nums">{format.number(step * unit)}</span>
        </li>
      ))}
    </ul>
  );
}

export function RadiusScale() {
  const format = useFormat();
  return (
    <ul className="flex flex-wrap gap-5 rounded-card border border-line bg-raised p-5">
      {scale('radius').map((radius) => (
        <li key={radius.name} className="flex flex-col gap-1.5">
          <span
            aria-hidden
            className="h-16 w-24 border border-line-strong bg-sunken"
            style={{ borderRadius: radius.value }}
          />
          <span className="text-13 text-ink-2 tabular-nums">
            <span translate="no" className="font-mono">
              {radius.name}
            </span>{' '}
            {format.number(pixels(radius.value))}
          </span>
        </li>
      ))}
    </ul>
  );
}

export function ShadowSheet() {
  return (
    <ul className="flex flex-wrap gap-8 p-2">
      {scale('shadow').map((shadow) => (
        <li
          key={shadow.name}
          translate="no"
          className="flex h-20 w-32 items-center justify-center rounded-card border border-line bg-raised font-mono text-13"
          style={{ boxShadow: shadow.value }}
        >
          {shadow.name}
        </li>
      ))}
    </ul>
  );
}

export function Motion() {
  const t = useText();
  const format = useFormat();
  const [there, setThere] = useState(false);
  const milliseconds = Number.parseFloat(value('default-transition-duration'));
  return (
    <div className="flex flex-wrap items-center gap-5 rounded-card border border-line bg-raised p-5">
      <Button onPress={() => setThere(!there)}>{t('design.motion.move')}</Button>
      <span aria-hidden className="flex h-8 w-40 items-center rounded-full bg-sunken px-1">
        <span
          className={`size-6 rounded-full bg-accent transition-transform motion-reduce:transition-none ${there ? 'translate-x-32' : ''}`}
        />
      </span>
      <p className="text-13 text-ink-2">{t('design.motion.body', { milliseconds: format.number(milliseconds) })}</p>
    </div>
  );
}
