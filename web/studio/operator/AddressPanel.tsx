import { Check, TriangleAlert } from 'lucide-react';
import { useText } from '../text.ts';
import type { Status } from '../types.ts';
import { Section } from './Section.tsx';

/** Nobody but this machine can follow such an address. */
export const isLocal = (url: string): boolean => /^(localhost|127\.|\[::1\])/.test(new URL(url).host);

/** Whether a phone will find this instance and be allowed its camera. The browser that shows the page is the witness. */
export function AddressPanel({ address }: { address: Status['address'] }) {
  const t = useText();
  const here = location.origin === new URL(address.publicUrl).origin;
  const local = isLocal(address.publicUrl);
  const facts = [
    {
      ok: address.secureContext,
      text: t(address.secureContext ? 'status.address.camera' : 'status.address.no-camera'),
    },
    { ok: !local, text: t(local ? 'status.address.local' : 'status.address.elsewhere') },
    { ok: here, text: here ? t('status.address.here') : t('status.address.not-here', { origin: location.origin }) },
  ];
  return (
    <Section id="address" title={t('status.address')}>
      <p className="break-all">{t('status.address.links', { url: address.publicUrl })}</p>
      <ul className="flex flex-col gap-2">
        {facts.map(({ ok, text }) => (
          <li key={text} className={`flex gap-2 ${ok ? '' : 'text-warn'}`}>
            {ok ? (
              <Check aria-hidden size={18} className="mt-0.5 shrink-0 text-good" />
            ) : (
              <TriangleAlert aria-hidden size={18} className="mt-0.5 shrink-0" />
            )}
            {text}
          </li>
        ))}
      </ul>
    </Section>
  );
}
