import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FlaskConical } from 'lucide-react';
import { Button } from '../../ui/studio/Button.tsx';
import { Chip } from '../../ui/studio/Chip.tsx';
import { say } from '../../ui/studio/Toasts.tsx';
import { ActionFailure } from '../Failure.tsx';
import { meQuery } from '../session/api.ts';
import { useText } from '../text.ts';
import { removeExampleLater, undoMs, useRemoval } from './removal.ts';

export function ExampleChip() {
  const t = useText();
  return (
    <Chip tone="accent" icon={<FlaskConical aria-hidden size={14} />}>
      {t('example.chip')}
    </Chip>
  );
}

/** Takes the example away and goes home; a toast can bring it back for some seconds. */
export function RemoveExample({ look = 'secondary' }: { look?: 'secondary' | 'quiet' }) {
  const t = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const me = useQuery(meQuery).data;
  const removal = useRemoval();
  if (!me || me.role === 'reviewer' || removal.pending) return null;
  return (
    <Button
      small={look === 'secondary'}
      look={look}
      onPress={() => {
        const undo = removeExampleLater(client);
        say(t('example.removed'), { name: t('action.undo'), run: undo }, undoMs - 500);
        void navigate({ to: '/' });
      }}
    >
      {t('example.remove')}
    </Button>
  );
}

/** Over every page of the example: what one sees is made up, and how it goes away. */
export function ExampleBanner() {
  const t = useText();
  const { error } = useRemoval();
  return (
    <aside aria-label={t('example.chip')} className="mb-5 flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-button bg-accent-soft px-4 py-2.5 text-15 text-ink">
        <p className="flex items-center gap-2.5">
          <FlaskConical aria-hidden size={18} className="shrink-0 text-accent" />
          <span>
            <strong className="font-semibold">{t('example.banner')}</strong> {t('example.banner.more')}
          </span>
        </p>
        <RemoveExample />
      </div>
      <ActionFailure error={error} />
    </aside>
  );
}
