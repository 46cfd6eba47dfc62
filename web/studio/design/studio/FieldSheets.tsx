import { useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { CopyField } from '../../../ui/studio/CopyField.tsx';
import { NumberField } from '../../../ui/studio/NumberField.tsx';
import { Select } from '../../../ui/studio/Select.tsx';
import { TextField } from '../../../ui/studio/TextField.tsx';
import { useText } from '../../text.ts';
import { State, States } from '../Sheet.tsx';

const wide = 'w-full max-w-sm';

export function TextFieldSheet() {
  const t = useText();
  const label = t('design.sample.field');
  return (
    <States>
      <State name={t('design.state.empty')} wide>
        <TextField
          className={wide}
          label={label}
          hint={t('design.sample.hint')}
          placeholder={t('design.sample.name')}
        />
      </State>
      <State name={t('design.state.filled')} wide>
        <TextField className={wide} label={label} defaultValue={t('design.sample.name')} />
      </State>
      <State name={t('design.state.invalid')} wide>
        <TextField
          className={wide}
          label={label}
          defaultValue={t('design.sample.name')}
          error={t('design.sample.error')}
        />
      </State>
      <State name={t('design.state.disabled')} wide>
        <TextField className={wide} label={label} defaultValue={t('design.sample.name')} isDisabled />
      </State>
      <State name={t('design.state.read-only')} wide>
        <TextField className={wide} label={label} defaultValue={t('design.sample.name')} isReadOnly />
      </State>
      <State name={t('design.state.unlabelled')} wide>
        <TextField className={wide} label={label} labelHidden placeholder={label} />
      </State>
      <State name={t('design.state.long')} wide>
        <TextField className={wide} label={label} lines={2} defaultValue={t('design.sample.long')} />
      </State>
      <State name={t('design.state.rtl')} wide>
        <TextField className={wide} label={label} defaultValue={t('design.sample.rtl')} />
      </State>
    </States>
  );
}

export function NumberFieldSheet() {
  const t = useText();
  const [days, setDays] = useState(7);
  const shared = { label: t('design.sample.number'), min: 1, max: 90, value: days, onChange: setDays };
  return (
    <States>
      <State name={t('design.state.filled')}>
        <NumberField {...shared} unit={t('design.sample.unit')} hint={t('design.sample.hint')} />
      </State>
      <State name={t('design.state.invalid')}>
        <NumberField {...shared} error={t('design.sample.error')} />
      </State>
      <State name={t('design.state.disabled')}>
        <NumberField {...shared} isDisabled />
      </State>
      <State name={t('design.state.rtl')}>
        <I18nProvider locale="ar-EG">
          <div dir="rtl" lang="ar">
            <NumberField {...shared} label={t('design.sample.rtl')} />
          </div>
        </I18nProvider>
      </State>
    </States>
  );
}

export function SelectSheet() {
  const t = useText();
  const [value, setValue] = useState<'short' | 'long'>('short');
  const label = t('design.sample.label');
  const choices = [
    { id: 'short' as const, name: t('design.sample.state'), detail: t('design.sample.hint') },
    { id: 'long' as const, name: t('design.sample.long') },
  ];
  const shared = { label, choices, value, onChange: setValue, className: wide };
  return (
    <States>
      <State name={t('design.state.filled')} wide>
        <Select {...shared} hint={t('design.sample.hint')} />
      </State>
      <State name={t('design.state.unlabelled')} wide>
        <Select {...shared} labelHidden />
      </State>
      <State name={t('design.state.long')} wide>
        <Select {...shared} value="long" />
      </State>
      <State name={t('design.state.disabled')} wide>
        <Select {...shared} isDisabled />
      </State>
    </States>
  );
}

export function CopyFieldSheet() {
  const t = useText();
  return (
    <CopyField
      label={t('design.sample.label')}
      value="https://vorab.example/i/4QhN0c2kXW8nR5uYt1sVbA"
      copyLabel={t('action.copy')}
      copiedLabel={t('action.copied')}
    />
  );
}
