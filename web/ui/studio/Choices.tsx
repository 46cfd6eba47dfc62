import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, Switch as AriaSwitch, Label, Radio, RadioGroup } from 'react-aria-components';
import { cx, help, label, ring } from './classes.ts';

export interface SegmentsProps<T extends string> {
  label: string;
  labelHidden?: boolean;
  choices: { id: T; name: string }[];
  value: T | null;
  onChange: (value: T) => void;
  isDisabled?: boolean;
  className?: string;
}

/** One of few, all in view. Arrow keys move, as in any radio group. */
export function Segments<T extends string>({
  label: name,
  labelHidden,
  choices,
  value,
  onChange,
  isDisabled,
  className,
}: SegmentsProps<T>) {
  return (
    <RadioGroup
      value={value}
      onChange={(next) => {
        const chosen = choices.find((choice) => choice.id === next);
        if (chosen) onChange(chosen.id);
      }}
      isDisabled={isDisabled ?? false}
      orientation="horizontal"
      className={cx('flex flex-col gap-1', className)}
    >
      <Label className={labelHidden ? 'sr-only' : label}>{name}</Label>
      <div className="flex flex-wrap gap-1.5">
        {choices.map((choice) => (
          <Radio
            key={choice.id}
            value={choice.id}
            className={cx(
              ring,
              'flex min-h-9 flex-1 cursor-pointer items-center justify-center rounded-button border border-control bg-raised px-3 py-1 text-center text-13 font-semibold text-ink max-sm:min-h-11',
              'data-hovered:bg-sunken data-selected:border-accent data-selected:bg-accent data-selected:text-on-accent data-disabled:cursor-default data-disabled:opacity-70',
            )}
          >
            {choice.name}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

export interface CheckboxProps {
  children: ReactNode;
  value?: string;
  isSelected: boolean;
  onChange: (on: boolean) => void;
  isDisabled?: boolean;
}

export function Checkbox({ children, isSelected, onChange, isDisabled }: CheckboxProps) {
  return (
    <AriaCheckbox
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled ?? false}
      className="group flex min-h-8 cursor-pointer items-start gap-2 py-[5px] text-15 text-ink data-disabled:opacity-60"
    >
      <span
        className={cx(
          'mt-0.5 flex size-[18px] shrink-0 items-center justify-center rounded-[5px] border border-control bg-raised text-on-accent group-data-selected:border-accent group-data-selected:bg-accent',
          'group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-accent',
        )}
      >
        <Check aria-hidden size={14} strokeWidth={3} className="hidden group-data-selected:block" />
      </span>
      {children}
    </AriaCheckbox>
  );
}

export interface SwitchProps {
  children: ReactNode;
  hint?: string;
  isSelected: boolean;
  onChange: (on: boolean) => void;
  isDisabled?: boolean;
}

export function Switch({ children, hint, isSelected, onChange, isDisabled }: SwitchProps) {
  return (
    <AriaSwitch
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled ?? false}
      className="group flex cursor-pointer items-start gap-3 py-1 text-15 text-ink data-disabled:opacity-60"
    >
      <span className="mt-0.5 flex h-5 w-9 shrink-0 items-center rounded-full border border-control bg-sunken px-0.5 transition-colors duration-150 group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-accent group-data-selected:border-accent group-data-selected:bg-accent motion-reduce:transition-none">
        <span className="size-3.5 rounded-full bg-ink-2 transition-transform duration-150 group-data-selected:translate-x-4 group-data-selected:bg-on-accent motion-reduce:transition-none" />
      </span>
      <span>
        <span className="font-semibold">{children}</span>
        {hint ? <span className={cx(help, 'block')}>{hint}</span> : null}
      </span>
    </AriaSwitch>
  );
}
