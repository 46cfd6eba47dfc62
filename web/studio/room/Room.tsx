import { EyeOff } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Chip } from '../../ui/studio/Chip.tsx';
import { PageHead } from '../frame/PageHead.tsx';
import { setShortcuts, shortcutsOn } from '../frame/settings.ts';
import { useText } from '../text.ts';
import type { Criterion, ReviewRoom } from '../types.ts';
import { AnswerView } from './AnswerView.tsx';
import { Chapters } from './Chapters.tsx';
import { DecisionPanel } from './DecisionPanel.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { Others } from './Others.tsx';
import { QueueLine, QueueSteps } from './QueueSteps.tsx';
import { ScorecardPanel } from './ScorecardPanel.tsx';
import { isRated } from './scorecard.ts';
import { usePlayer } from './usePlayer.ts';
import { useRoomKeys } from './useRoomKeys.ts';
import { useScorecard } from './useScorecard.ts';

/** The answer left, the judgement right. */
export function Room({ room, onExpired }: { room: ReviewRoom; onExpired: () => void }) {
  const t = useText();
  const player = usePlayer();
  const { card, values } = useScorecard(room);
  const [current, setCurrent] = useState(room.questions[0]?.id ?? '');
  const [active, setActive] = useState<string | null>(null);
  const [help, setHelp] = useState(false);
  const [keysOn, setKeysOn] = useState(shortcutsOn);

  const question = room.questions.find((one) => one.id === current) ?? room.questions[0];
  const locked = room.mine?.state === 'submitted' || !room.mayRate;
  const inView = useMemo(() => criteriaOf(room.rubric.criteria, current), [room.rubric.criteria, current]);
  const activeId = inView.some((one) => one.id === active)
    ? active
    : (inView.find((one) => !isRated(values.ratings[one.id]))?.id ?? inView[0]?.id ?? null);
  const activeCriterion = inView.find((one) => one.id === activeId);

  const show = (id: string) => {
    player.reset();
    setCurrent(id);
    setActive(null);
  };
  const move = (list: { id: string }[], from: string | null, by: 1 | -1) =>
    list[list.findIndex((one) => one.id === from) + by]?.id;
  const rated = (id: string) => {
    const next = inView.find((one) => one.id !== id && !isRated(values.ratings[one.id]));
    setActive(next?.id ?? id);
  };

  useRoomKeys(keysOn, {
    toggle: player.toggle,
    skip: player.skip,
    step: (by) => {
      const next = move(room.questions, current, by);
      if (next) show(next);
    },
    rate: (level) => {
      if (locked || !activeCriterion || level > activeCriterion.levels) return;
      card.rate(activeCriterion.id, { value: level, cannotJudge: false });
      rated(activeCriterion.id);
    },
    cannotJudge: () => {
      if (locked || !activeCriterion) return;
      card.rate(activeCriterion.id, { value: null, cannotJudge: true });
      rated(activeCriterion.id);
    },
    moveCriterion: (by) => setActive(move(inView, activeId, by) ?? activeId),
    note: () => document.querySelector<HTMLElement>('[data-team-note] textarea')?.focus(),
    help: () => setHelp(true),
  });

  return (
    <>
      <PageHead
        title={room.invitation.name ?? t('room.candidate', { code: room.invitation.code })}
        above={<QueueLine room={room} />}
        beside={
          room.invitation.name === null ? (
            <Chip icon={<EyeOff aria-hidden size={14} />}>{t('room.name-hidden')}</Chip>
          ) : (
            <span className="text-15 text-ink-2">{room.invitation.code}</span>
          )
        }
        actions={<QueueSteps room={room} />}
      />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1.95fr)_minmax(20rem,1fr)]">
        <div className="flex min-w-0 flex-col gap-4 xl:sticky xl:top-5">
          {question ? (
            <AnswerView
              question={question}
              answer={room.answers.find((answer) => answer.questionId === question.id)}
              player={player}
              onKeys={() => setHelp(true)}
              onExpired={onExpired}
            />
          ) : null}
          <Chapters questions={room.questions} answers={room.answers} current={question?.id ?? ''} onChoose={show} />
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <ScorecardPanel
            room={room}
            card={card}
            values={values}
            inView={inView}
            activeId={keysOn && !locked ? activeId : null}
            onActive={setActive}
            onShow={show}
          />
          <Others room={room} />
          {room.mayDecide ? <DecisionPanel room={room} /> : null}
        </div>
      </div>
      <KeysDialog
        isOpen={help}
        onClose={() => setHelp(false)}
        on={keysOn}
        onChange={(on) => {
          setShortcuts(on);
          setKeysOn(on);
        }}
      />
    </>
  );
}

/** The criteria of this answer first, then those of the whole interview. */
function criteriaOf(criteria: Criterion[], question: string): Criterion[] {
  const sorted = [...criteria].sort((a, b) => a.position - b.position);
  return [...sorted.filter((one) => one.questionId === question), ...sorted.filter((one) => one.questionId === null)];
}
