import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { cx } from './classes.ts';

export type ButtonLook = 'primary' | 'primary-icon' | 'secondary' | 'quiet' | 'icon';

const base =
  'inline-flex cursor-pointer items-center justify-center gap-2 rounded-button font-semibold whitespace-nowrap max-sm:whitespace-normal ' +
  'transition-colors duration-150 motion-reduce:transition-none data-disabled:cursor-default data-disabled:opacity-55 ' +
  'max-sm:min-h-11';

const looks: Record<ButtonLook, string> = {
  primary: 'min-h-10 bg-accent px-4 py-1.5 text-on-accent data-hovered:brightness-110 data-pressed:brightness-95',
  'primary-icon':
    'size-10 shrink-0 bg-accent text-on-accent data-hovered:brightness-110 data-pressed:brightness-95 max-sm:size-11',
  secondary:
    'min-h-10 border border-control bg-raised px-4 py-1.5 text-ink data-hovered:bg-sunken data-pressed:bg-sunken',
  quiet: 'min-h-8 px-3 py-1 text-ink-2 data-hovered:bg-sunken data-hovered:text-ink data-pressed:bg-sunken',
  icon: 'min-h-9 min-w-9 text-ink-2 data-hovered:bg-sunken data-hovered:text-ink data-pressed:bg-sunken max-sm:min-w-11',
};

/** The class names of a button, for links that look like one. */
export function buttonClass(look: ButtonLook, extra?: string, small = false): string {
  return cx(base, small ? 'text-13' : 'text-15', looks[look], extra);
}

export interface ButtonProps extends Omit<AriaButtonProps, 'className'> {
  look?: ButtonLook;
  /** Text of 13 px, for things beside the matter. */
  small?: boolean;
  className?: string;
}

/**
 * While `isPending` the button keeps the focus and does nothing. (React Aria's own pending state leaves an announcer behind that
 * names a button which may be gone.)
 */
export function Button({ look = 'secondary', small = false, className, isPending = false, ...props }: ButtonProps) {
  const name = buttonClass(look, cx(isPending && 'cursor-progress opacity-70', className), small);
  if (!isPending) return <AriaButton {...props} className={name} />;
  const { onPress: _, type: __, ...rest } = props;
  return <AriaButton {...rest} type="button" aria-disabled="true" className={name} />;
}
