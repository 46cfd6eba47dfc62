import type { ReactNode } from 'react';
import { Panel } from '../../ui/studio/Panel.tsx';

export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`status-${id}`} className="mb-5 break-inside-avoid">
      <Panel className="flex flex-col gap-3 text-15">
        <h2 id={`status-${id}`} className="font-display text-21 leading-tight">
          {title}
        </h2>
        {children}
      </Panel>
    </section>
  );
}
