import { type ReactNode, type SelectHTMLAttributes, useId } from 'react';

/** A label, a control and what helps with it, tied together. */
export function Field({
  label,
  help,
  children,
}: {
  label: ReactNode;
  help?: ReactNode;
  children: (ids: { id: string; describedBy: string | undefined }) => ReactNode;
}) {
  const id = useId();
  const helpId = `${id}-help`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, describedBy: help ? helpId : undefined })}
      {help && (
        <p id={helpId} className="field-help">
          {help}
        </p>
      )}
    </div>
  );
}

export interface Option {
  value: string;
  name: string;
}

export function Select({
  label,
  options,
  onPick,
  ...props
}: { label: ReactNode; options: readonly Option[]; onPick: (value: string) => void } & Omit<
  SelectHTMLAttributes<HTMLSelectElement>,
  'onChange'
>) {
  return (
    <Field label={label}>
      {({ id }) => (
        <select {...props} id={id} onChange={(event) => onPick(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
