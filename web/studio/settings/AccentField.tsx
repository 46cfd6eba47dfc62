import { accentPair } from '../../../contract/accent.ts';
import { Button } from '../../ui/studio/Button.tsx';
import { help } from '../../ui/studio/classes.ts';
import { TextField } from '../../ui/studio/TextField.tsx';
import { useText } from '../text.ts';
import { asColour, isColour } from './fields.ts';

/** Vorab's own, where an organisation has none. */
export const OWN_ACCENT = '#0b5d6b';

/** Any colour; says which shades become of it where it could not be read. */
export function AccentField({ value, onChange }: { value: string | null; onChange: (value: string | null) => void }) {
  const t = useText();
  const colour = value === null ? OWN_ACCENT : isColour(value) ? value.toLowerCase() : null;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-start gap-3">
        <TextField
          label={t('settings.accent')}
          hint={t('settings.accent.hint')}
          value={value ?? ''}
          placeholder={OWN_ACCENT}
          onChange={(typed) => onChange(typed.trim() === '' ? null : asColour(typed))}
          error={colour === null ? t('settings.accent.wrong') : null}
          spellCheck="false"
          autoComplete="off"
          className="flex-1"
          inputClassName="font-mono text-15"
        />
        {/* The field's height, beside it: below the label. */}
        <input
          type="color"
          aria-label={t('settings.accent.pick')}
          value={colour ?? OWN_ACCENT}
          onChange={(event) => onChange(event.target.value)}
          className="mt-[1.6875rem] h-10 w-14 shrink-0 cursor-pointer rounded-button border border-control bg-raised p-1 max-sm:h-11"
        />
      </div>
      {value !== null && colour ? <Shades colour={colour} /> : null}
      {value === null ? null : (
        <Button look="quiet" small className="self-start" onPress={() => onChange(null)}>
          {t('settings.accent.none')}
        </Button>
      )}
    </div>
  );
}

function Shades({ colour }: { colour: string }) {
  const t = useText();
  const { light, dark } = accentPair(colour);
  const changed = [
    ...(light.accent === colour ? [] : [t('settings.accent.light', { shade: light.accent })]),
    ...(dark.accent === colour ? [] : [t('settings.accent.dark', { shade: dark.accent })]),
  ];
  return <p className={help}>{changed.length ? changed.join(' ') : t('settings.accent.as-is')}</p>;
}
