import { FILE_TYPES, MOST_FILE_MEGABYTES } from '../../../contract/file-types.ts';
import { Checkbox } from '../../ui/studio/Choices.tsx';
import { help, label } from '../../ui/studio/classes.ts';
import { NumberField } from '../../ui/studio/NumberField.tsx';
import { useText } from '../text.ts';
import type { FileRule } from '../types.ts';

/** What a question has when it is first answered by a file, and one that came without, from elsewhere: as the server reads it. */
export const blankFileRule = (): FileRule => ({ types: ['pdf', 'document'], mostMegabytes: 20 });

/** Which files a question takes, and how large one may be. */
export function FileFields({ value, onChange }: { value: FileRule; onChange: (change: Partial<FileRule>) => void }) {
  const t = useText();
  return (
    <>
      <fieldset className="flex flex-col gap-1">
        <legend className={label}>{t('file.types')}</legend>
        <div className="grid gap-x-5 sm:grid-cols-2">
          {FILE_TYPES.map((type) => (
            <Checkbox
              key={type}
              isSelected={value.types.includes(type)}
              // The last one stays: otherwise there would be nothing to send.
              isDisabled={value.types.length === 1 && value.types[0] === type}
              onChange={(on) =>
                onChange({ types: FILE_TYPES.filter((one) => (one === type ? on : value.types.includes(one))) })
              }
            >
              {t(`file.types.${type}`)}
            </Checkbox>
          ))}
        </div>
      </fieldset>
      <NumberField
        label={t('file.most')}
        min={1}
        max={MOST_FILE_MEGABYTES}
        value={value.mostMegabytes}
        onChange={(mostMegabytes) => onChange({ mostMegabytes })}
      />
      <p className={help}>{t('file.shows-who')}</p>
    </>
  );
}
