import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { Dialog } from '../../ui/studio/Dialog.tsx';
import { Note } from '../../ui/studio/Panel.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import { say } from '../../ui/studio/Toasts.tsx';
import { flushUnsaved } from '../autosave.ts';
import { ActionFailure } from '../Failure.tsx';
import { publishInterview } from '../interviews/api.ts';
import { keys } from '../queries.ts';
import { useText } from '../text.ts';
import type { InterviewDetail } from '../types.ts';
import { Checklist } from './Checklist.tsx';
import type { Missing } from './missing.ts';

/** Freezes what candidates see as a version. Without criteria it wants a reason, which is recorded. */
export function PublishButton({
  interview,
  criteria,
  missing,
  settle,
  onOpen,
}: {
  interview: InterviewDetail;
  criteria: number;
  missing: Missing[];
  settle: () => Promise<void>;
  onOpen: (question: string) => void;
}) {
  const t = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [unsaved, setUnsaved] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const withoutRubric = criteria === 0;
  const version = (interview.publishedVersion ?? 0) + 1;
  // Without a rubric one may publish, with a reason; without the rest nobody could answer.
  const needed = missing.filter((one) => one.kind !== 'rubric');

  const publish = async () => {
    setBusy(true);
    setError(null);
    setUnsaved(false);
    try {
      await settle();
      if (await flushUnsaved()) {
        await publishInterview(interview.id, withoutRubric ? reason.trim() : null);
        await client.invalidateQueries({ queryKey: keys.interviews });
        say(t('publish.done'));
        await navigate({ to: '/interviews/$interview', params: { interview: interview.id } });
      } else {
        setUnsaved(true);
      }
    } catch (cause) {
      setError(cause);
    }
    setBusy(false);
  };

  return (
    <>
      <Button look="primary" onPress={() => setOpen(true)}>
        {t(interview.publishedVersion === null ? 'publish.open' : 'publish.again')}
      </Button>
      <Dialog
        isOpen={open}
        onClose={() => setOpen(false)}
        title={t('publish.title', { title: interview.title })}
        closeLabel={t('action.close')}
      >
        {needed.length > 0 ? (
          <Checklist missing={needed} onOpen={onOpen} onGo={() => setOpen(false)} />
        ) : (
          <p className="text-15">
            {t('publish.body', {
              questions: interview.questions.length,
              minutes: interview.minutes,
              criteria,
              version,
            })}
          </p>
        )}
        {needed.length === 0 && version > 1 ? (
          <ul className="list-disc pl-5 text-15 text-ink-2">
            <li>{t('publish.keeps', { version: version - 1 })}</li>
            <li>{t('publish.gets', { version })}</li>
            <li>{t('publish.rubric')}</li>
          </ul>
        ) : null}
        {withoutRubric && needed.length === 0 ? (
          <>
            <Note tone="warn">{t('publish.no-rubric')}</Note>
            <TextField
              label={t('publish.reason')}
              hint={t('publish.reason.hint')}
              lines={2}
              value={reason}
              onChange={setReason}
              minLength={10}
              maxLength={500}
            />
          </>
        ) : null}
        {unsaved ? (
          <Note tone="warn" live>
            {t('publish.unsaved')}
          </Note>
        ) : null}
        <ActionFailure error={error} />
        <div className="flex justify-end gap-2">
          <Button onPress={() => setOpen(false)}>{t('action.cancel')}</Button>
          <Button
            look="primary"
            isPending={busy}
            isDisabled={needed.length > 0 || (withoutRubric && reason.trim().length < 10)}
            onPress={() => void publish()}
          >
            {t('publish.submit')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
