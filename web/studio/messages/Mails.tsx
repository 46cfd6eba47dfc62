import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Load } from '../Load.tsx';
import { keys } from '../queries.ts';
import { type TextId, useText } from '../text.ts';
import { mailsQuery } from './api.ts';
import { MailState } from './MailState.tsx';

const names: Record<string, TextId> = {
  invitation: 'mail.name.invitation',
  'deadline-extended': 'mail.name.deadline-extended',
  cancelled: 'mail.name.cancelled',
  'interview-closed': 'mail.name.interview-closed',
  receipt: 'mail.name.receipt',
  'request-answered': 'mail.name.request-answered',
};

/** What went to a candidate by itself, newest first, for whoever manages the interview. */
export function Mails({ invitation }: { invitation: string }) {
  const t = useText();
  const client = useQueryClient();
  const mails = useQuery(mailsQuery(invitation));
  return (
    <Load query={mails} rows={2} level={3}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="text-15 text-ink-2">{t('mail.none')}</p>
        ) : (
          <ul className="flex flex-col gap-3">
            {items.map((mail) => (
              <li key={mail.id}>
                <p className="text-15">{t(names[mail.template] ?? 'mail.name.other')}</p>
                <MailState
                  mail={mail}
                  onChange={() => {
                    void client.invalidateQueries({ queryKey: keys.mails(invitation) });
                    void client.invalidateQueries({ queryKey: ['invitations'] });
                  }}
                />
              </li>
            ))}
          </ul>
        )
      }
    </Load>
  );
}
