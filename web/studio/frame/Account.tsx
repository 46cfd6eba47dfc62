import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton, DialogTrigger, Popover } from 'react-aria-components';
import { Button, buttonClass } from '../../ui/studio/Button.tsx';
import { ActionFailure } from '../Failure.tsx';
import { signOut } from '../session/api.ts';
import { useText } from '../text.ts';
import type { Me } from '../types.ts';
import { Preferences } from './Preferences.tsx';

export function Initials({ name }: { name: string }) {
  const letters = name
    .split(/\s+/)
    // “(example)” is no name.
    .filter((part) => /^\p{L}/u.test(part))
    .map((part) => part[0] ?? '')
    .filter((_, at, all) => at === 0 || at === all.length - 1)
    .join('')
    .toUpperCase();
  return (
    <span
      aria-hidden
      className="flex size-6 shrink-0 items-center justify-center rounded-full bg-line text-[10px] font-bold text-ink"
    >
      {letters}
    </span>
  );
}

export function SignOut() {
  const t = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [error, setError] = useState<unknown>(null);
  return (
    <>
      <Button
        look="quiet"
        className="justify-start"
        onPress={async () => {
          try {
            await signOut();
          } catch (cause) {
            setError(cause);
            return;
          }
          // Nothing of this member may be in view for the next one.
          client.clear();
          await navigate({ to: '/sign-in' });
        }}
      >
        <LogOut aria-hidden size={16} />
        {t('frame.sign-out')}
      </Button>
      <ActionFailure error={error} />
    </>
  );
}

/** Name at the foot of the navigation; opens theme, language and sign-out. */
export function Account({ me }: { me: Me }) {
  const t = useText();
  return (
    <DialogTrigger>
      <AriaButton className="flex min-h-10 w-full cursor-pointer items-center gap-3 rounded-button px-2.5 text-left text-15 font-medium text-ink data-hovered:bg-sunken">
        <Initials name={me.name} />
        <span className="min-w-0 flex-1">
          <span className="block truncate">{me.name}</span>
          <span className="block truncate text-13 font-normal text-ink-2">{me.organisation.name}</span>
        </span>
      </AriaButton>
      {/* Without a Dialog inside, the popover is the dialog: its hidden dismiss buttons belong to it. */}
      <Popover
        placement="top start"
        aria-label={t('frame.account')}
        className="w-72 rounded-card border border-line bg-raised p-5 shadow-xl outline-none"
      >
        <div className="flex flex-col gap-4">
          <p className="text-13 break-words text-ink-2">
            {me.email}
            <br />
            {t(`role.${me.role}`)}
          </p>
          <Link to="/account" className={buttonClass('secondary')}>
            {t('account.open')}
          </Link>
          <Preferences />
          <SignOut />
        </div>
      </Popover>
    </DialogTrigger>
  );
}
