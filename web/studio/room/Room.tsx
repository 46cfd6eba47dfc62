import { useQuery } from '@tanstack/react-query';
import { EyeOff } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Chip } from '../../ui/studio/Chip.tsx';
import { PageHead } from '../frame/PageHead.tsx';
import { setShortcuts, shortcutsOn } from '../frame/settings.ts';
import { KeysDialog } from '../KeysDialog.tsx';
import { useText } from '../text.ts';
import type { Moment, ReviewRoom } from '../types.ts';
import { AnswerView } from './AnswerView.tsx';
import { Chapters } from './Chapters.tsx';
import { DecisionPanel } from './DecisionPanel.tsx';
import { roomKeys } from './keyRows.ts';
import { criteriaFor, ratedQuestions } from './missing.ts';
import type { Asked } from './NoteComposer.tsx';
import { Notes } from './Notes.tsx';
import { notesQuery } from './notes-api.ts';
import { Others } from './Others.tsx';
import { QueueLine, QueueSteps } from './QueueSteps.tsx';
import { focusIn, ScorecardPanel } from './ScorecardPanel.tsx';
import { isRecorded, type Renew } from './Stage.tsx';
import { isRated } from './scorecard.ts';
import { usePlayer } from './usePlayer.ts';
import { actOf, useKeys } from './useRoomKeys.ts';
import { useScorecard } from './useScorecard.ts';
import type { Tick } from './Waveform.tsx';

/** The answer left, the judgement right; on a phone the answer stays on top. */
export function Room({ room, renew }: { room: ReviewRoom; renew: Renew }) {
  const t = useText();
  const { player, state } = usePlayer();
  const { card, values } = useScorecard(room);
  const notes = useQuery(notesQuery(room.invitation.id)).data?.items ?? [];
  const [current, setCurrent] = useState(room.questions[0]?.id ?? '');
  const [active, setActive] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [help, setHelp] = useState(false);
  const [keysOn, setKeysOn] = useState(shortcutsOn);

  const at = Math.max(
    0,
    room.questions.findIndex((one) => one.id === current),
  );
  const question = room.questions[at];
  const answerTo = (id: string | undefined) => room.answers.find((one) => one.questionId === id);
  const answer = answerTo(question?.id);
  const next = answerTo(room.questions[at + 1]?.id);
  const recorded = isRecorded(answer) ? answer : null;
  const locked = room.mine?.state === 'submitted' || !room.mayRate;
  const inView = useMemo(() => criteriaFor(room.rubric.criteria, current), [room.rubric.criteria, current]);
  const activeId = inView.some((one) => one.id === active)
    ? active
    : (inView.find((one) => !isRated(values.ratings[one.id]))?.id ?? inView[0]?.id ?? null);
  const activeCriterion = inView.find((one) => one.id === activeId);

  const show = (id: string) => {
    if (id === current) return;
    player.carry();
    setCurrent(id);
    setActive(null);
  };
  const here = (): Moment | null =>
    recorded ? { answerId: recorded.id, at: Math.round(player.clock.at() * 10) / 10 } : null;
  const seek = (moment: Moment) => {
    const found = room.answers.find((one) => one.id === moment.answerId);
    if (!found) return;
    player.seekIn(found.takeId, moment.at);
    show(found.questionId);
  };
  const mark = (criterion: string) => {
    const moment = here();
    if (moment && !locked) card.mark(criterion, moment);
  };
  const rate = (change: { value: number | null; cannotJudge: boolean }) => {
    if (locked || !activeCriterion || (change.value ?? 0) > activeCriterion.levels) return;
    // It stays the marked one: moments and words belong to what was just rated. C goes on.
    card.rate(activeCriterion.id, change);
    setActive(activeCriterion.id);
  };
  const numberOf = (id: string): number | null => {
    const of = room.answers.find((one) => one.id === id);
    const place = room.questions.findIndex((one) => one.id === of?.questionId);
    return place < 0 ? null : place + 1;
  };
  const ticks = ticksOf(recorded?.id ?? null, values.ratings, notes);
  const moments = { numberOf, current: recorded?.id ?? null, onSeek: seek };

  const keys = {
    toggle: player.toggle,
    skip: player.skip,
    frame: player.step,
    faster: player.faster,
    mute: player.mute,
    fullscreen: player.fullscreen,
    step: (by: 1 | -1) => {
      const to = room.questions[at + by];
      if (to) show(to.id);
    },
    rate: (value: number) => rate({ value, cannotJudge: false }),
    cannotJudge: () => rate({ value: null, cannotJudge: true }),
    moveCriterion: (by: 1 | -1) => {
      const to = inView[inView.findIndex((one) => one.id === activeId) + by];
      if (to) setActive(to.id);
    },
    mark: () => activeId && mark(activeId),
    note: () => {
      if (room.mayNote) setAsked({ moment: here() });
    },
    recommend: () => focusIn('[data-recommendation]'),
    help: () => setHelp(true),
  };
  useKeys(keysOn, (key) => actOf(key, keys));

  return (
    <>
      <PageHead
        title={room.invitation.name ?? t('room.candidate', { code: room.invitation.code })}
        above={<QueueLine room={room} speed={state.speed} />}
        beside={
          room.invitation.name === null ? (
            <Chip icon={<EyeOff aria-hidden size={14} />}>{t('room.name-hidden')}</Chip>
          ) : (
            <span className="text-15 text-ink-2">{room.invitation.code}</span>
          )
        }
        actions={<QueueSteps room={room} keysOn={keysOn} />}
      />
      <div className="flex flex-col gap-5 xl:grid xl:grid-cols-[minmax(0,1.95fr)_minmax(20rem,1fr)] xl:items-start xl:gap-6">
        <div className="contents min-w-0 flex-col gap-4 xl:sticky xl:top-5 xl:flex">
          {question ? (
            <div className="max-xl:sticky max-xl:top-0 max-xl:z-20 max-xl:-mx-4 max-xl:border-b max-xl:border-line max-xl:bg-paper max-xl:px-4 max-xl:py-2 max-lg:top-[53px]">
              <AnswerView
                question={question}
                answer={answer}
                next={next}
                blind={room.invitation.name === null}
                player={player}
                state={state}
                ticks={ticks}
                onKeys={() => setHelp(true)}
                renew={renew}
              />
            </div>
          ) : null}
          <Chapters
            questions={room.questions}
            answers={room.answers}
            current={question?.id ?? ''}
            done={ratedQuestions(room.rubric.criteria, values.ratings)}
            onChoose={show}
          />
          <div className="min-w-0 max-xl:order-last">
            <Notes room={room} asked={asked} onDone={() => setAsked(null)} onSeek={seek} />
          </div>
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <ScorecardPanel
            room={room}
            card={card}
            values={values}
            inView={inView}
            activeId={keysOn && !locked ? activeId : null}
            keysOn={keysOn}
            moments={{ ...moments, onMark: recorded ? mark : undefined }}
            onActive={setActive}
            onShow={show}
          />
          <Others room={room} moments={moments} />
          {room.mayDecide ? <DecisionPanel room={room} /> : null}
        </div>
      </div>
      <KeysDialog
        rows={roomKeys}
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

/** Where in this answer somebody said something: my moments, and the notes in view. */
function ticksOf(
  answer: string | null,
  ratings: Readonly<Record<string, { evidence: Moment[] }>>,
  notes: readonly { id: string; moment: Moment | null }[],
): Tick[] {
  const marks = Object.entries(ratings).flatMap(([criterion, { evidence }]) =>
    evidence.map((moment) => ({ id: `${criterion} ${moment.at}`, kind: 'evidence' as const, moment })),
  );
  const noted = notes.flatMap(({ id, moment }) => (moment ? [{ id, kind: 'note' as const, moment }] : []));
  return [...marks, ...noted]
    .filter(({ moment }) => moment.answerId === answer)
    .map(({ id, kind, moment }) => ({ id, kind, at: moment.at }));
}
