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

/** Freezes what candidates see as a version. Without criteria it wants a reason, which is recorded. */
export function PublishButton({ interview, criteria }: { interview: InterviewDetail; criteria: number }) {
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
  const noQuestions = interview.questions.length === 0;

  const publish = async () => {
    setBusy(true);
    setError(null);
    setUnsaved(false);
    try {
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
        {noQuestions ? (
          <Note tone="warn">{t('publish.no-questions')}</Note>
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
        {withoutRubric && !noQuestions ? (
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
            isDisabled={noQuestions || (withoutRubric && reason.trim().length < 10)}
            onPress={() => void publish()}
          >
            {t('publish.submit')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
