import { useQuery } from '@tanstack/react-query';
import { Blank } from '../ui/studio/States.tsx';
import { useFormat } from './format.ts';
import { PageHead } from './frame/PageHead.tsx';
import { meQuery } from './session/api.ts';
import { useText } from './text.ts';

/** A page that is not for this member: whose it is, and who can be asked. */
export function NotYours({ page, whose }: { page: string; whose: 'operator' | 'makers' }) {
  const t = useText();
  const format = useFormat();
  const me = useQuery(meQuery).data;
  return (
    <>
      <PageHead title={page} />
      <Blank title={t(`state.not-yours.${whose}`)}>
        {t('state.not-yours.body', { names: format.list(me?.managers ?? []) })}
      </Blank>
    </>
  );
}
