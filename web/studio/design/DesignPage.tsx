import '../../ui/native/native.css';
import type { ReactNode } from 'react';
import { PageHead } from '../frame/PageHead.tsx';
import { useText } from '../text.ts';
import { Sheet } from './Sheet.tsx';
import { native, studio } from './sheets.ts';
import { ColourSheet } from './tokens/ColourSheet.tsx';
import { Motion, RadiusScale, ShadowSheet, SpaceScale, TypeScale } from './tokens/Scales.tsx';

/** How Vorab looks: its tokens, and every component in every state, in both themes. For whoever builds pages, or judges them. */
export function DesignPage() {
  const t = useText();
  return (
    <div className="mx-auto max-w-7xl">
      <PageHead title={t('design.title')} />
      <p className="max-w-prose text-15 text-ink-2">{t('design.body')}</p>
      <Contents />
      <div className="flex flex-col gap-14">
        <Part id="tokens" title={t('design.tokens')}>
          <Sheet id="tokens-colours" name={t('design.colours')}>
            <ColourSheet />
          </Sheet>
          <Plain id="tokens-type" name={t('design.type')}>
            <TypeScale />
          </Plain>
          <Plain id="tokens-space" name={t('design.space')}>
            <SpaceScale />
          </Plain>
          <Plain id="tokens-radius" name={t('design.radius')}>
            <RadiusScale />
          </Plain>
          <Sheet id="tokens-shadow" name={t('design.shadow')}>
            <ShadowSheet />
          </Sheet>
          <Plain id="tokens-motion" name={t('design.motion')}>
            <Motion />
          </Plain>
        </Part>
        <Part id="studio" title={t('design.studio')}>
          {Object.entries(studio).map(([name, Component]) => (
            <Sheet key={name} id={`studio-${name}`} name={<Code>{name}</Code>}>
              <Component />
            </Sheet>
          ))}
        </Part>
        <Part id="native" title={t('design.native')}>
          {Object.entries(native).map(([name, Component]) => (
            <Sheet key={name} id={`native-${name}`} name={<Code>{name}</Code>}>
              <div className="text-17" style={{ fontFamily: 'system-ui, sans-serif' }}>
                <Component />
              </div>
            </Sheet>
          ))}
        </Part>
      </div>
    </div>
  );
}

const Code = ({ children }: { children: string }) => <span translate="no">{children}</span>;

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="flex flex-col gap-8">
      <h2 id={id} className="scroll-mt-20 border-b border-line pb-2 font-display text-24">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** A token that is the same in both themes. */
function Plain({ id, name, children }: { id: string; name: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-3">
      <h3 id={id} className="scroll-mt-20 font-display text-21 leading-tight">
        {name}
      </h3>
      {children}
    </div>
  );
}

/** The way to each part, and to each component of it. */
function Contents() {
  const t = useText();
  const parts = [
    { id: 'studio', title: t('design.studio'), names: Object.keys(studio) },
    { id: 'native', title: t('design.native'), names: Object.keys(native) },
  ];
  return (
    <nav aria-label={t('design.contents')} className="my-8 flex flex-col gap-4 text-15">
      <p>
        <a href="#tokens" className="font-semibold underline decoration-line-strong underline-offset-4">
          {t('design.tokens')}
        </a>
      </p>
      {parts.map(({ id, title, names }) => (
        <div key={id}>
          <a href={`#${id}`} className="font-semibold underline decoration-line-strong underline-offset-4">
            {title}
          </a>
          <ul translate="no" className="mt-1 flex flex-wrap gap-x-4">
            {names.map((name) => (
              <li key={name}>
                <a
                  href={`#${id}-${name}`}
                  className="inline-flex min-h-8 items-center text-ink-2 underline-offset-4 hover:text-ink hover:underline max-sm:min-h-11"
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
