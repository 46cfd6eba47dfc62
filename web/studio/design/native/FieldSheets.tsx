import { useState } from 'react';
import { Checkbox } from '../../../ui/native/Checkbox.tsx';
import { Field, Select } from '../../../ui/native/Field.tsx';
import { useText } from '../../text.ts';
import { State, States } from '../Sheet.tsx';

export function CheckboxSheet() {
  const t = useText();
  const [on, setOn] = useState(true);
  const [off, setOff] = useState(false);
  return (
    <States>
      <State name={t('design.state.off')} wide>
        <Checkbox checked={off} onChange={setOff}>
          {t('design.sample.label')}
        </Checkbox>
      </State>
      <State name={t('design.state.on')} wide>
        <Checkbox checked={on} onChange={setOn}>
          {t('design.sample.long')}
        </Checkbox>
      </State>
    </States>
  );
}

export function FieldSheet() {
  const t = useText();
  return (
    <States>
      <State name={t('design.state.empty')} wide>
        <Field label={t('design.sample.label')} help={t('design.sample.hint')}>
          {({ id, describedBy }) => <textarea id={id} aria-describedby={describedBy} dir="auto" />}
        </Field>
      </State>
      <State name={t('design.state.rtl')} wide>
        <Field label={t('design.sample.label')}>
          {({ id }) => <textarea id={id} dir="auto" defaultValue={t('design.sample.rtl')} />}
        </Field>
      </State>
    </States>
  );
}

export function SelectSheet() {
  const t = useText();
  const [value, setValue] = useState('short');
  const options = [
    { value: 'short', name: t('design.sample.state') },
    { value: 'long', name: t('design.sample.long') },
  ];
  const label = t('design.sample.label');
  return (
    <States>
      <State name={t('design.state.filled')} wide>
        <Select label={label} options={options} value={value} onPick={setValue} />
      </State>
      <State name={t('design.state.disabled')} wide>
        <Select label={label} options={options} value="short" onPick={setValue} disabled />
      </State>
    </States>
  );
}
