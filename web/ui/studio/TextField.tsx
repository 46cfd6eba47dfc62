import { type ReactNode, useEffect, useState } from 'react';
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
  // What the server refused is no longer what stands there once one types; the browser would not let the form go otherwise.
  const [edited, setEdited] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer is about what stands there now
  useEffect(() => setEdited(false), [error]);
  const wrong = edited ? null : error;
  const shared = {
    // Whatever somebody writes runs in its own direction.
    dir: 'auto' as const,
    className: cx(field, 'w-full', inputClassName ?? 'text-15'),
    ...(placeholder === undefined ? {} : { placeholder }),
  };
  return (
    <AriaTextField
      {...props}
      onChange={(value) => {
        setEdited(true);
        props.onChange?.(value);
      }}
      isInvalid={Boolean(wrong) || Boolean(props.isInvalid)}
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
      <FieldError className="text-13 font-medium text-warn">{wrong ?? undefined}</FieldError>
    </AriaTextField>
  );
}
