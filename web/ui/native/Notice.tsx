import type { ReactNode } from 'react';
import type { Tone } from './Badge.tsx';
import { Icon, type IconName } from './Icon.tsx';

const icons: Record<Tone, IconName> = { plain: 'help', good: 'done', warn: 'alert' };

/** What happened, what is safe, what to do. Read aloud when it appears. */
export function Notice({ tone = 'plain', title, children }: { tone?: Tone; title: ReactNode; children?: ReactNode }) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'warn' ? 'alert' : 'status'}>
      <Icon name={icons[tone]} />
      <div>
        <p className="notice-title">{title}</p>
        {children && <div className="notice-text">{children}</div>}
      </div>
    </div>
  );
}
