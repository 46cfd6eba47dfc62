import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate, useRouter } from '@tanstack/react-router';
import { Menu } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { Dialog } from '../../ui/studio/Dialog.tsx';
import { RequestError } from '../api.ts';
import { LoadFailure } from '../Failure.tsx';
import { useLive } from '../live.ts';
import { meQuery } from '../session/api.ts';
import { useText } from '../text.ts';
import type { Me } from '../types.ts';
import { Account, SignOut } from './Account.tsx';
import { Logo } from './Logo.tsx';
import { Navigation } from './Navigation.tsx';
import { Preferences } from './Preferences.tsx';

/** Everything behind the sign-in: navigation at the left, on phones in a menu at the top. */
export function Frame() {
  const t = useText();
  const me = useQuery(meQuery);
  const navigate = useNavigate();
  const router = useRouter();
  const signedOut = me.error instanceof RequestError && me.error.code === 'not-signed-in';

  useEffect(() => {
    // Where one was is read once: it changes as soon as we leave.
    if (signedOut) void navigate({ to: '/sign-in', search: { next: router.state.location.href }, replace: true });
  }, [signedOut, navigate, router]);

  if (signedOut) return null;
  if (me.error && !me.data) {
    return (
      <main className="mx-auto max-w-xl p-6">
        <LoadFailure error={me.error} retry={() => void me.refetch()} level={1} />
      </main>
    );
  }
  if (!me.data) return null;
  return (
    <>
      <a
        href="#main"
        className="sr-only z-50 rounded-button bg-accent font-semibold text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:px-4 focus:py-2"
      >
        {t('frame.skip')}
      </a>
      <SignedIn me={me.data} />
    </>
  );
}

function SignedIn({ me }: { me: Me }) {
  useLive();
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[216px_minmax(0,1fr)]">
      <TopBar me={me} />
      <header className="sticky top-0 hidden h-dvh flex-col border-r border-line px-3.5 py-5 lg:flex">
        <Link to="/" className="mb-5 self-start rounded-chip px-2">
          <Logo />
        </Link>
        <Navigation me={me} />
        <div className="mt-auto">
          <Account me={me} />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="min-w-0 px-4 py-5 outline-none sm:px-7">
        <Outlet />
      </main>
    </div>
  );
}

function TopBar({ me }: { me: Me }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <header className="sticky top-0 z-30 flex items-center justify-between border-b border-line bg-paper px-4 py-2 lg:hidden">
      <Link to="/" className="rounded-chip">
        <Logo />
      </Link>
      <Button look="icon" aria-label={t('frame.menu')} onPress={() => setOpen(true)}>
        <Menu aria-hidden size={22} />
      </Button>
      <Dialog isOpen={open} onClose={() => setOpen(false)} place="side" title={me.name} closeLabel={t('action.close')}>
        <p className="-mt-3 text-13 text-ink-2">{me.organisation.name}</p>
        <Navigation me={me} onNavigate={() => setOpen(false)} />
        <hr className="border-line" />
        <Preferences />
        <SignOut />
      </Dialog>
    </header>
  );
}
