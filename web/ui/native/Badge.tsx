import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export type Tone = 'plain' | 'good' | 'warn';

/** A state in a word or two, with an icon, so that colour says nothing alone. */
export function Badge({ tone = 'plain', icon, children }: { tone?: Tone; icon: IconName; children: ReactNode }) {
  return (
    <span className={`badge badge-${tone}`}>
      <Icon name={icon} size={18} />
      <span>{children}</span>
    </span>
  );
}
