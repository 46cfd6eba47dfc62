import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { cx } from './classes.ts';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'icon';

const base =
  'inline-flex cursor-pointer items-center justify-center gap-2 rounded-button text-15 font-semibold whitespace-nowrap ' +
  'transition-colors duration-150 motion-reduce:transition-none data-disabled:cursor-default data-disabled:opacity-55 ' +
  'max-sm:min-h-11';

const looks: Record<ButtonLook, string> = {
  primary: 'min-h-10 bg-accent px-4 text-on-accent data-hovered:brightness-110 data-pressed:brightness-95',
  secondary: 'min-h-10 border border-control bg-raised px-4 text-ink data-hovered:bg-sunken data-pressed:bg-sunken',
  quiet: 'min-h-8 px-3 text-ink-2 data-hovered:bg-sunken data-hovered:text-ink data-pressed:bg-sunken',
  icon: 'min-h-9 min-w-9 text-ink-2 data-hovered:bg-sunken data-hovered:text-ink data-pressed:bg-sunken max-sm:min-w-11',
};

/** The class names of a button, for links that look like one. */
export function buttonClass(look: ButtonLook, extra?: string): string {
  return cx(base, looks[look], extra);
}

export interface ButtonProps extends Omit<AriaButtonProps, 'className'> {
  look?: ButtonLook;
  className?: string;
}

export function Button({ look = 'secondary', className, ...props }: ButtonProps) {
  return <AriaButton {...props} className={buttonClass(look, className)} />;
}
