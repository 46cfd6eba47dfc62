import type { ReactNode } from 'react';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components';
import { cx, field, help, label } from './classes.ts';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'children'> {
  label: string;
  /** The label is read out but not drawn; use where a column head or a heading already says it. */
  labelHidden?: boolean;
  hint?: ReactNode;
  error?: string | null | undefined;
  placeholder?: string;
  /** Lines shown; more than one makes it a text area that grows with its text. */
  lines?: number;
  className?: string;
  inputClassName?: string;
}

export function TextField({
  label: name,
  labelHidden,
  hint,
  error,
  placeholder,
  lines = 1,
  className,
  inputClassName,
  ...props
}: TextFieldProps) {
  const shared = {
    // Whatever somebody writes runs in its own direction.
    dir: 'auto' as const,
    className: cx(field, 'w-full', inputClassName ?? 'text-15'),
    ...(placeholder === undefined ? {} : { placeholder }),
  };
  return (
    <AriaTextField
      {...props}
      isInvalid={Boolean(error) || Boolean(props.isInvalid)}
      className={cx('flex flex-col gap-1', className)}
    >
      <Label className={labelHidden ? 'sr-only' : label}>{name}</Label>
      {lines > 1 ? (
        <TextArea
          {...shared}
          rows={lines}
          className={cx(shared.className, 'field-sizing-content resize-y leading-normal')}
        />
      ) : (
        <Input {...shared} />
      )}
      {hint ? (
        <Text slot="description" className={help}>
          {hint}
        </Text>
      ) : null}
      <FieldError className="text-13 font-medium text-warn">{error ?? undefined}</FieldError>
    </AriaTextField>
  );
}
