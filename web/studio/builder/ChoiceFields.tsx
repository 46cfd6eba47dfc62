import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { choiceFault, FEWEST_OPTIONS, MOST_OPTIONS } from '../../../contract/choice.ts';
import { Button } from '../../ui/studio/Button.tsx';
import { Segments } from '../../ui/studio/Choices.tsx';
import { cx, label } from '../../ui/studio/classes.ts';
import { Select } from '../../ui/studio/Select.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import { say } from '../../ui/studio/Toasts.tsx';
import { useText } from '../text.ts';
import type { Choice } from '../types.ts';
import { fieldId } from './missing.ts';

const blankOption = () => ({ id: crypto.randomUUID(), text: '' });

/** What a question has when it is first answered by choosing: two lines to fill in. */
export const blankChoice = (): Choice => ({ options: [blankOption(), blankOption()], least: 1, most: 1 });

/** Counts that the options can meet, whatever was taken away. */
function fitting({ options, least, most }: Choice): Choice {
  const count = Math.max(options.length, 1);
  return { options, least: Math.min(least, most ?? count, count), most: most !== null && most > count ? null : most };
}

/** The options of a question, in order, and how many are to be chosen. */
export function ChoiceFields({
  question,
  value,
  onChange,
}: {
  question: string;
  value: Choice;
  onChange: (change: (now: Choice) => Choice) => void;
}) {
  const t = useText();
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  // Where the focus goes once the options are drawn anew.
  const [focus, setFocus] = useState<{ at: number; on: 'text' | 'up' | 'down' } | null>(null);
  useEffect(() => {
    if (!focus) return;
    const row = list.current?.children[focus.at];
    const arrow = [...(row?.querySelectorAll<HTMLButtonElement>('[data-arrow] button') ?? [])];
    const wanted = focus.on === 'up' ? arrow[0] : arrow[1];
    const control = wanted?.disabled ? arrow.find((each) => !each.disabled) : wanted;
    (focus.on === 'text' ? row?.querySelector('input') : control)?.focus();
    setFocus(null);
  }, [focus]);

  const { options } = value;
  const count = options.length;
  const set = (change: (now: Choice) => Choice) => onChange((now) => fitting(change(now)));
  const add = () => {
    if (count >= MOST_OPTIONS) return;
    set((now) => ({ ...now, options: [...now.options, blankOption()] }));
    setFocus({ at: count, on: 'text' });
  };
  const remove = (at: number) => {
    const gone = options[at];
    set((now) => ({ ...now, options: now.options.filter(({ id }) => id !== gone?.id) }));
    setFocus({ at: Math.min(at, count - 2), on: 'text' });
    if (!gone || gone.text.trim() === '') return;
    const back = (now: Choice) => ({ ...now, options: now.options.toSpliced(at, 0, gone) });
    say(t('choice.option.deleted'), { name: t('action.undo'), run: () => set(back) });
  };
  const move = (at: number, by: 1 | -1) => {
    set((now) => {
      const moved = now.options[at];
      return moved ? { ...now, options: now.options.toSpliced(at, 1).toSpliced(at + by, 0, moved) } : now;
    });
    setSaid(t('choice.option.moved', { number: at + by + 1, count }));
    setFocus({ at: at + by, on: by < 0 ? 'up' : 'down' });
  };
  const fault = choiceFault(value);
  return (
    <>
      <fieldset id={fieldId(`choice-${question}`)} className="flex flex-col gap-2">
        <legend className={cx(label, 'mb-1')}>{t('choice.options')}</legend>
        <ol ref={list} className="flex flex-col gap-1.5">
          {options.map((option, at) => (
            <li key={option.id} className="flex flex-wrap items-center gap-x-1">
              <TextField
                className="min-w-0 flex-1 basis-40"
                label={t('choice.option', { number: at + 1 })}
                labelHidden
                placeholder={t('choice.option', { number: at + 1 })}
                value={option.text}
                onChange={(text) =>
                  set((now) => ({
                    ...now,
                    options: now.options.map((each) => (each.id === option.id ? { ...each, text } : each)),
                  }))
                }
                onKeyDown={(event) => {
                  if (event.key !== 'Enter') return;
                  if (at === count - 1) add();
                  else setFocus({ at: at + 1, on: 'text' });
                }}
                maxLength={300}
              />
              <span data-arrow className="ml-auto flex">
                <Button
                  look="icon"
                  aria-label={t('choice.option.up', { number: at + 1 })}
                  isDisabled={at === 0}
                  onPress={() => move(at, -1)}
                >
                  <ArrowUp aria-hidden size={16} />
                </Button>
                <Button
                  look="icon"
                  aria-label={t('choice.option.down', { number: at + 1 })}
                  isDisabled={at === count - 1}
                  onPress={() => move(at, 1)}
                >
                  <ArrowDown aria-hidden size={16} />
                </Button>
              </span>
              <Button
                look="icon"
                aria-label={t('choice.option.delete', { number: at + 1 })}
                isDisabled={count <= FEWEST_OPTIONS}
                onPress={() => remove(at)}
              >
                <Trash2 aria-hidden size={16} />
              </Button>
            </li>
          ))}
        </ol>
        <p aria-live="polite" className="sr-only">
          {said}
        </p>
        {fault && fault !== 'count' ? (
          <p className="text-13 font-medium text-warn">{t(`choice.fault.${fault}`)}</p>
        ) : null}
        <Button look="quiet" small className="self-start" isDisabled={count >= MOST_OPTIONS} onPress={add}>
          <Plus aria-hidden size={14} />
          {t('choice.option.add')}
        </Button>
      </fieldset>
      <HowMany value={value} onChange={(change) => set((now) => ({ ...now, ...change }))} />
    </>
  );
}

/** One, or several within bounds. */
function HowMany({ value, onChange }: { value: Choice; onChange: (change: Partial<Choice>) => void }) {
  const t = useText();
  const { least, most } = value;
  const numbers = value.options.map((_, at) => at + 1);
  const named = (from: number, to: number) =>
    numbers.filter((each) => each >= from && each <= to).map((each) => ({ id: String(each), name: String(each) }));
  return (
    <>
      <Segments
        label={t('choice.how-many')}
        value={most === 1 ? 'one' : 'several'}
        onChange={(how: 'one' | 'several') => onChange(how === 'one' ? { least: 1, most: 1 } : { most: null })}
        choices={[
          { id: 'one', name: t('choice.one') },
          { id: 'several', name: t('choice.several') },
        ]}
      />
      {most === 1 ? null : (
        <div className="grid grid-cols-2 gap-4">
          <Select
            label={t('choice.least')}
            value={String(least)}
            onChange={(id) => onChange({ least: Number(id) })}
            choices={named(1, most ?? numbers.length)}
          />
          <Select
            label={t('choice.most')}
            value={most === null ? 'any' : String(most)}
            onChange={(id) => onChange({ most: id === 'any' ? null : Number(id) })}
            choices={[...named(Math.max(2, least), numbers.length), { id: 'any', name: t('choice.most.any') }]}
          />
        </div>
      )}
    </>
  );
}
