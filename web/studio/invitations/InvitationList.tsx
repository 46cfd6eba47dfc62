import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Keyboard } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { Note } from '../../ui/studio/Panel.tsx';
import { Blank } from '../../ui/studio/States.tsx';
import { ActionFailure } from '../Failure.tsx';
import { rubricQuery } from '../interviews/api.ts';
import { KeysDialog } from '../KeysDialog.tsx';
import { Load } from '../Load.tsx';
import { Incomplete } from '../Stale.tsx';
import { useText } from '../text.ts';
import type { InterviewDetail, Invitation } from '../types.ts';
import { invitationsQuery, mailProgressQuery, scoresQuery } from './api.ts';
import { BulkBar } from './BulkBar.tsx';
import { Filters } from './Filters.tsx';
import { InvitationDrawer } from './InvitationDrawer.tsx';
import { InvitationTable } from './InvitationTable.tsx';
import { listKeys } from './keyRows.ts';
import { MailProgress } from './MailProgress.tsx';
import { forAll, type InvitationSearch, narrows } from './search.ts';
import { useRowActions } from './useRowActions.tsx';
import { useKeysOn, useRowKeys } from './useRowKeys.ts';
import { useSelection } from './useSelection.ts';
import { useSteadyRows } from './useSteadyRows.ts';

interface InvitationListProps {
  interview: InterviewDetail;
  search: InvitationSearch;
  onSearch: (next: InvitationSearch, typing?: boolean) => void;
  onInvite: (() => void) | null;
}

/** Everybody in one interview: where they stand and what is next. */
export function InvitationList({ interview, search: asked, onSearch, onInvite }: InvitationListProps) {
  const t = useText();
  const manages = interview.access === 'manage';
  const search = manages ? asked : forAll(asked);
  const { candidate: shown, ...listed } = search;
  const invitations = useInfiniteQuery(invitationsQuery(interview.id, listed));
  const mail = useQuery({ ...mailProgressQuery(interview.id), enabled: manages });
  const show = (id: string) => onSearch({ ...listed, candidate: id });
  const rowActions = useRowActions(interview);
  const { failed, setFailed } = rowActions;
  const mayFilter = narrows(search) || (invitations.data?.pages[0]?.items.length ?? 0) > 0;
  return (
    <section aria-labelledby="candidates" className="flex flex-col gap-3">
      <h2 id="candidates" className="sr-only">
        {t('candidates.title')}
      </h2>
      {manages && mail.data ? <MailProgress progress={mail.data} /> : null}
      {mayFilter ? (
        <Filters
          search={search}
          onChange={onSearch}
          manages={manages}
          blind={interview.blind && !manages}
          mailFailed={mail.data?.failed ?? 0}
        />
      ) : null}
      {failed ? (
        <Note tone="warn" live>
          <p className="font-semibold">{failed.title}</p>
          <ul className="mt-1 list-disc pl-5">
            {failed.people.map(({ name, why }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name and one reason
              <li key={at}>{t('bulk.failed.one', { name, why })}</li>
            ))}
          </ul>
          <Button look="quiet" small className="mt-1 -ml-3" onPress={() => setFailed(null)}>
            {t('action.dismiss')}
          </Button>
        </Note>
      ) : null}
      {manages ? <Incomplete queries={[mail]} /> : null}
      <Load query={invitations} rows={6} level={3}>
        {({ pages }) => (
          <Rows
            interview={interview}
            items={pages.flatMap((page) => page.items)}
            search={listed}
            onShow={show}
            onClear={() => onSearch(listed.sort ? { sort: listed.sort } : {})}
            onInvite={onInvite}
            rowActions={rowActions}
            more={
              invitations.hasNextPage
                ? {
                    busy: invitations.isFetchingNextPage,
                    error: invitations.isFetchNextPageError ? invitations.error : null,
                    load: () => void invitations.fetchNextPage(),
                  }
                : null
            }
          />
        )}
      </Load>
      {shown ? (
        <InvitationDrawer
          key={shown}
          id={shown}
          interview={interview}
          actions={rowActions.actions}
          onClose={() => onSearch(listed, true)}
        />
      ) : null}
      {rowActions.dialogs}
    </section>
  );
}

interface RowsProps {
  interview: InterviewDetail;
  items: Invitation[];
  search: InvitationSearch;
  onShow: (id: string) => void;
  onClear: () => void;
  onInvite: (() => void) | null;
  rowActions: ReturnType<typeof useRowActions>;
  more: { busy: boolean; error: Error | null; load: () => void } | null;
}

function Rows({ interview, items, search, onShow, onClear, onInvite, rowActions, more }: RowsProps) {
  const t = useText();
  const navigate = useNavigate();
  const manages = interview.access === 'manage';
  const scores = useQuery(scoresQuery(interview.id));
  const rubric = useQuery(rubricQuery(interview.id));
  const levels = Math.max(...(rubric.data?.criteria.map((criterion) => criterion.levels) ?? []), 2);
  const { rows, waiting, hold, letIn } = useSteadyRows(items, JSON.stringify([interview.id, search]));
  const selection = useSelection(rows.map((row) => row.id));
  const table = useRef<HTMLTableElement>(null);
  const [help, setHelp] = useState(false);
  const [keysOn, setKeysOn] = useKeysOn();
  const added = useRef<number | null>(null);

  const open = (id: string) => {
    if (rows.find((row) => row.id === id)?.state !== 'submitted') return onShow(id);
    void navigate({
      to: '/interviews/$interview/review/$invitation',
      params: { interview: interview.id, invitation: id },
      search: { from: 'interview' },
    });
  };
  useRowKeys(table, keysOn, {
    open,
    choose: manages ? selection.choose : null,
    letGo: selection.clear,
    help: () => setHelp(true),
  });
  // Whoever asked for more stands at the first of it: the button may be gone.
  useEffect(() => {
    if (added.current === null || rows.length <= added.current) return;
    table.current?.querySelectorAll<HTMLElement>('tr[data-row]')[added.current]?.focus();
    added.current = null;
  }, [rows.length]);

  const keysDialog = (
    <KeysDialog rows={listKeys} isOpen={help} onClose={() => setHelp(false)} on={keysOn} onChange={setKeysOn} />
  );
  if (rows.length === 0) {
    return (
      <>
        <NoCandidates search={search} onClear={onClear} onInvite={onInvite} />
        {keysDialog}
      </>
    );
  }
  const chosen = rows.filter((row) => selection.chosen.includes(row.id));
  return (
    <>
      <Incomplete queries={[scores, rubric]} />
      {waiting > 0 ? (
        <Button small className="self-center" onPress={letIn}>
          {t('candidates.waiting', { count: waiting })}
        </Button>
      ) : null}
      <InvitationTable
        table={table}
        hold={hold}
        rows={rows}
        interview={interview}
        scores={scores.data?.items ?? []}
        levels={levels}
        selection={manages ? selection : null}
        leaving={rowActions.leaving}
        onShow={onShow}
        actions={rowActions.actions}
      />
      <div className="flex flex-wrap items-center justify-between gap-3">
        {more ? (
          <Button
            isPending={more.busy}
            onPress={() => {
              added.current = rows.length;
              more.load();
            }}
          >
            {t('action.more')}
          </Button>
        ) : (
          <span />
        )}
        <Button look="quiet" small className="max-md:hidden" onPress={() => setHelp(true)}>
          <Keyboard aria-hidden size={16} />
          {t('keys.title')}
        </Button>
      </div>
      <ActionFailure error={more?.error} />
      {manages && chosen.length > 0 ? (
        <BulkBar interview={interview} chosen={chosen} onClear={selection.clear} rowActions={rowActions} />
      ) : null}
      {keysDialog}
    </>
  );
}

function NoCandidates({ search, onClear, onInvite }: Pick<RowsProps, 'search' | 'onClear' | 'onInvite'>) {
  const t = useText();
  if (narrows(search)) {
    return (
      <Blank
        title={t('candidates.none-found.title')}
        level={3}
        action={<Button onPress={onClear}>{t('filter.clear')}</Button>}
      >
        {search.q ? t('candidates.none-found.body', { q: search.q }) : t('candidates.none-found.filters')}
      </Blank>
    );
  }
  return (
    <Blank
      level={3}
      title={t('candidates.empty.title')}
      action={
        onInvite ? (
          <Button look="primary" onPress={onInvite}>
            {t('invite.open')}
          </Button>
        ) : undefined
      }
    >
      {t(onInvite ? 'candidates.empty.body' : 'candidates.empty.waiting')}
    </Blank>
  );
}
