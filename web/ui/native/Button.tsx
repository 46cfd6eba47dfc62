import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'stop';

interface Common {
  look?: ButtonLook;
  icon?: IconName;
  /** Set for the icon to follow the words, as an arrow does. */
  iconEnd?: IconName;
  children: ReactNode;
}

const inside = ({ icon, iconEnd, children }: Common) => (
  <>
    {icon && <Icon name={icon} />}
    <span>{children}</span>
    {iconEnd && <Icon name={iconEnd} />}
  </>
);

/** `busy` keeps the place and the focus, but does nothing when pressed. */
export function Button({
  look = 'primary',
  icon,
  iconEnd,
  busy = false,
  className,
  onClick,
  children,
  ...props
}: Common & { busy?: boolean } & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'>) {
  return (
    <button
      type="button"
      {...props}
      className={`button button-${look}${className ? ` ${className}` : ''}`}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {inside({ ...(icon && { icon }), ...(iconEnd && { iconEnd }), children })}
    </button>
  );
}

/** A link that looks like a button: for steps, which are places. */
export function ButtonLink({
  look = 'primary',
  icon,
  iconEnd,
  children,
  ...props
}: Common & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'children' | 'className'>) {
  return (
    <a {...props} className={`button button-${look}`}>
      {inside({ ...(icon && { icon }), ...(iconEnd && { iconEnd }), children })}
    </a>
  );
}
