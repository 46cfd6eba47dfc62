import { useQueryClient } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { type DragEvent, type FormEvent, useId, useRef, useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../../ui/studio/Button.tsx';
import { cx } from '../../ui/studio/classes.ts';
import { Note } from '../../ui/studio/Panel.tsx';
import { Select } from '../../ui/studio/Select.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import { ActionFailure } from '../Failure.tsx';
import { keys } from '../queries.ts';
import { useText } from '../text.ts';
import type { BatchResult, InterviewDetail, Language } from '../types.ts';
import { inviteMany } from './api.ts';
import { PeopleReport, type ReportRow, standing } from './PeopleReport.tsx';
import { mostPeople, type Person, readPeople } from './people.ts';

const largestFile = 2_000_000;

/** Paste a list or drop a file, see row by row what will happen, put right what is wrong, then send once. */
export function InviteMany({ interview }: { interview: InterviewDetail }) {
  const t = useText();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [language, setLanguage] = useState<Language>(interview.language);
  const [rows, setRows] = useState<ReportRow[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [sent, setSent] = useState<number | null>(null);
  const attempt = useRef<{ of: string; key: string } | null>(null);
  const people = readPeople(text);
  const tooMany = people.length > mostPeople;

  const ask = async (list: ReportRow[], key: string | null): Promise<BatchResult | null> => {
    setBusy(true);
    setError(null);
    try {
      return await inviteMany(
        interview.id,
        list.map(({ name, email }) => ({ name, email, language })),
        key,
      );
    } catch (cause) {
      setError(cause);
      return null;
    } finally {
      setBusy(false);
    }
  };
  const check = async (event: FormEvent) => {
    event.preventDefault();
    const list = people.map((person: Person, at) => ({ ...person, id: at, outcome: null }));
    const answer = await ask(list, null);
    if (!answer) return;
    setSent(null);
    setRows(list.map((row, at) => ({ ...row, outcome: answer.rows[at]?.outcome ?? null })));
  };
  const send = async () => {
    const { ready } = standing(rows ?? []);
    const of = JSON.stringify([language, ready]);
    // One key for one list: pressing again after a lost answer invites nobody twice.
    if (attempt.current?.of !== of) attempt.current = { of, key: crypto.randomUUID() };
    const answer = await ask(ready, attempt.current.key);
    if (!answer) return;
    const outcomes = new Map(ready.map((row, at) => [row.id, answer.rows[at]?.outcome ?? null]));
    const done = [...outcomes.values()].filter((outcome) => outcome === 'invited').length;
    const left = (rows ?? [])
      .map((row) => (outcomes.has(row.id) ? { ...row, outcome: outcomes.get(row.id) ?? null } : row))
      .filter((row) => row.outcome !== 'invited');
    setSent(done);
    setRows(left.length > 0 ? left : null);
    setText(left.length > 0 ? text : '');
    void client.invalidateQueries({ queryKey: keys.invitations(interview.id) });
    void client.invalidateQueries({ queryKey: keys.funnel(interview.id) });
  };

  if (rows) {
    const { ready } = standing(rows);
    return (
      <div className="flex flex-col gap-4">
        <Sent count={sent} />
        <PeopleReport rows={rows} onChange={setRows} />
        <ActionFailure error={error} />
        <div className="flex flex-wrap gap-2">
          <Button look="primary" isPending={busy} isDisabled={ready.length === 0} onPress={() => void send()}>
            {t('invite.many.submit', { count: ready.length })}
          </Button>
          <Button onPress={() => setRows(null)}>{t('invite.many.back')}</Button>
        </div>
      </div>
    );
  }
  return (
    <Form onSubmit={check} className="flex flex-col gap-4">
      <Sent count={sent} />
      <Paste text={text} onChange={setText} />
      <Select
        label={t('invite.language')}
        value={language}
        onChange={setLanguage}
        choices={[
          { id: 'en', name: t('language.en') },
          { id: 'de', name: t('language.de') },
        ]}
      />
      {tooMany ? (
        <Note tone="warn">{t('invite.many.too-many', { count: people.length, most: mostPeople })}</Note>
      ) : null}
      <ActionFailure error={error} />
      <Button look="primary" type="submit" isPending={busy} isDisabled={people.length === 0 || tooMany}>
        {t('invite.many.check', { count: people.length })}
      </Button>
    </Form>
  );
}

function Sent({ count }: { count: number | null }) {
  const t = useText();
  return (
    <div aria-live="polite">{count === null ? null : <Note tone="good">{t('invite.many.sent', { count })}</Note>}</div>
  );
}

/** The box for the list; a file dropped into it, or chosen, is read here and goes nowhere else. */
function Paste({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const t = useText();
  const file = useId();
  const [over, setOver] = useState(false);
  const [unread, setUnread] = useState(false);
  const read = async (chosen: File | undefined) => {
    if (!chosen) return;
    // A workbook is no text: what a spreadsheet saves as CSV is.
    const bad = chosen.size > largestFile || /\.(xlsx?|ods|pdf|docx?|numbers)$/i.test(chosen.name);
    setUnread(bad);
    if (!bad) onChange([text.trim(), await chosen.text()].filter(Boolean).join('\n'));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the pointer's way; the button below is everybody's
    <div
      onDragOver={(event: DragEvent) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event: DragEvent) => {
        if (event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        setOver(false);
        void read(event.dataTransfer.files[0]);
      }}
      className={cx(
        'flex flex-col gap-2 rounded-button',
        over && 'outline-2 outline-offset-4 outline-accent outline-dashed',
      )}
    >
      <TextField
        label={t('invite.many')}
        hint={t('invite.many.hint')}
        lines={7}
        value={text}
        onChange={onChange}
        inputClassName="font-mono text-13 max-h-72"
      />
      <input
        id={file}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
        className="peer sr-only"
        onChange={(event) => {
          void read(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <label
        htmlFor={file}
        className="flex min-h-8 cursor-pointer items-center gap-2 self-start rounded-chip text-13 font-semibold text-accent underline-offset-2 peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent hover:underline max-sm:min-h-11"
      >
        <FileUp aria-hidden size={16} />
        {t('invite.many.file')}
      </label>
      {unread ? (
        <Note tone="warn" live>
          {t('invite.many.file.unread')}
        </Note>
      ) : null}
    </div>
  );
}
