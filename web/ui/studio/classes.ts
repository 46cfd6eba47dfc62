/** Joins class names; falsy parts fall out. */
export function cx(...parts: (string | false | null | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}

/** React Aria hides the real input of radios and checkboxes, so the ring follows its data attribute. */
export const ring =
  'data-focus-visible:outline-2 data-focus-visible:outline-offset-2 data-focus-visible:outline-accent';

/** One look for everything one can type or choose in. */
export const field =
  'min-h-10 rounded-button border border-control bg-raised px-3 py-2 text-ink placeholder:text-ink-2 ' +
  'data-disabled:opacity-60 data-invalid:border-warn';

export const label = 'text-15 font-semibold text-ink';
export const help = 'text-13 text-ink-2';
