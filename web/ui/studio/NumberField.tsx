import { NumberField as AriaNumberField, FieldError, Group, Input, Label, Text } from 'react-aria-components';
import { cx, field, help, label } from './classes.ts';

export interface NumberFieldProps {
  label: string;
  value: number;
  onChange: (value: number) => void;
  min: number;
  max: number;
  step?: number;
  hint?: string;
  /** Read after the number, e.g. "days". */
  unit?: string;
  error?: string | null;
  isDisabled?: boolean;
  className?: string;
}

/** A number by typing or arrow keys. An emptied field keeps the last good value. */
export function NumberField({
  label: name,
  value,
  onChange,
  min,
  max,
  step = 1,
  hint,
  unit,
  error,
  isDisabled,
  className,
}: NumberFieldProps) {
  return (
    <AriaNumberField
      value={value}
      onChange={(next) => onChange(Number.isNaN(next) ? value : next)}
      minValue={min}
      maxValue={max}
      step={step}
      isDisabled={isDisabled ?? false}
      isInvalid={Boolean(error)}
      className={cx('flex flex-col gap-1', className)}
    >
      <Label className={label}>{name}</Label>
      <Group className="flex items-center gap-2">
        <Input className={cx(field, 'w-24 text-15 tabular-nums')} />
        {unit ? <span className={help}>{unit}</span> : null}
      </Group>
      {hint ? (
        <Text slot="description" className={help}>
          {hint}
        </Text>
      ) : null}
      <FieldError className="text-13 font-medium text-warn">{error ?? undefined}</FieldError>
    </AriaNumberField>
  );
}
