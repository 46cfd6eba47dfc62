import { useId, useState } from 'react';
import { acceptOf } from '../../../contract/file-types.ts';
import type { FileRule } from '../../../contract/interviews.ts';

/** The browser's own field for a file, on a place where one can also be dropped. */
export function FileField({
  label,
  hint,
  endings,
  rule,
  onChoose,
}: {
  label: string;
  hint: string;
  endings?: string;
  rule: FileRule;
  onChoose: (file: File) => void;
}) {
  const [over, setOver] = useState(false);
  const [id, hintId] = [useId(), useId()];
  const take = (files: FileList | null) => {
    setOver(false);
    const [file] = files ?? [];
    if (file) onChoose(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whoever can't drop a file has the field within
    <div
      className="file-field"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer?.files ?? null);
      }}
    >
      <label htmlFor={id}>{label}</label>
      <p id={hintId} className="small">
        {hint}
        {endings && <span className="file-endings">{endings}</span>}
      </p>
      <input
        id={id}
        type="file"
        accept={acceptOf(rule)}
        aria-describedby={hintId}
        onChange={({ target }) => {
          take(target.files);
          // The same file may be chosen again after it was refused.
          target.value = '';
        }}
      />
    </div>
  );
}
