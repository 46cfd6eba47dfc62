import { ChevronDown } from 'lucide-react';
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from 'react-aria-components';
import { cx, field, help, label } from './classes.ts';

export interface Choice<T extends string> {
  id: T;
  name: string;
  detail?: string;
}

export interface SelectProps<T extends string> {
  label: string;
  labelHidden?: boolean;
  choices: Choice<T>[];
  value: T;
  onChange: (value: T) => void;
  hint?: string;
  isDisabled?: boolean;
  className?: string;
}

export function Select<T extends string>({
  label: name,
  labelHidden,
  choices,
  value,
  onChange,
  hint,
  isDisabled,
  className,
}: SelectProps<T>) {
  return (
    <AriaSelect
      value={value}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.id === key);
        if (chosen) onChange(chosen.id);
      }}
      isDisabled={isDisabled ?? false}
      className={cx('flex flex-col gap-1', className)}
    >
      <Label className={labelHidden ? 'sr-only' : label}>{name}</Label>
      <Button
        className={cx(
          field,
          'flex w-full cursor-pointer items-center text-15 justify-between gap-2 text-left data-hovered:bg-sunken',
        )}
      >
        <SelectValue className="truncate">{({ selectedText }) => selectedText}</SelectValue>
        <ChevronDown aria-hidden size={16} className="shrink-0 text-ink-2" />
      </Button>
      {hint ? (
        <Text slot="description" className={help}>
          {hint}
        </Text>
      ) : null}
      <Popover className="min-w-(--trigger-width) rounded-button border border-line-strong bg-raised p-1 shadow-lg">
        <ListBox className="max-h-80 overflow-auto" items={choices}>
          {(choice) => (
            <ListBoxItem
              id={choice.id}
              textValue={choice.name}
              className="cursor-pointer rounded-chip px-3 py-2 text-15 text-ink data-focused:bg-sunken data-selected:bg-accent-soft data-selected:font-semibold"
            >
              {choice.name}
              {choice.detail ? <span className="block text-13 font-normal text-ink-2">{choice.detail}</span> : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
