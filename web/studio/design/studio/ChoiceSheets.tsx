import { useState } from 'react';
import { Checkbox, Segments, Switch } from '../../../ui/studio/Choices.tsx';
import { useText } from '../../text.ts';
import { State, States } from '../Sheet.tsx';

export function SegmentsSheet() {
  const t = useText();
  const [value, setValue] = useState('3');
  const [none, setNone] = useState<string | null>(null);
  const choices = ['1', '2', '3', '4', '5'].map((id) => ({ id, name: id }));
  const words = [
    { id: 'short', name: t('design.sample.state') },
    { id: 'long', name: t('design.sample.sentence') },
  ];
  const [word, setWord] = useState('short');
  return (
    <States>
      <State name={t('design.state.on')}>
        <Segments label={t('design.sample.label')} choices={choices} value={value} onChange={setValue} />
      </State>
      <State name={t('design.state.empty')}>
        <Segments label={t('design.sample.label')} choices={choices} value={none} onChange={setNone} />
      </State>
      <State name={t('design.state.disabled')}>
        <Segments label={t('design.sample.label')} choices={choices} value="2" onChange={setValue} isDisabled />
      </State>
      <State name={t('design.state.long')} wide>
        <Segments label={t('design.sample.label')} choices={words} value={word} onChange={setWord} />
      </State>
    </States>
  );
}

export function CheckboxSheet() {
  const t = useText();
  const [on, setOn] = useState(true);
  const [off, setOff] = useState(false);
  return (
    <States>
      <State name={t('design.state.off')}>
        <Checkbox isSelected={off} onChange={setOff}>
          {t('design.sample.label')}
        </Checkbox>
      </State>
      <State name={t('design.state.on')}>
        <Checkbox isSelected={on} onChange={setOn}>
          {t('design.sample.label')}
        </Checkbox>
      </State>
      <State name={t('design.state.disabled')}>
        <Checkbox isSelected onChange={setOn} isDisabled>
          {t('design.sample.label')}
        </Checkbox>
      </State>
      <State name={t('design.state.long')} wide>
        <Checkbox isSelected={off} onChange={setOff}>
          {t('design.sample.long')}
        </Checkbox>
      </State>
    </States>
  );
}

export function SwitchSheet() {
  const t = useText();
  const [on, setOn] = useState(true);
  const [off, setOff] = useState(false);
  return (
    <States>
      <State name={t('design.state.off')}>
        <Switch isSelected={off} onChange={setOff}>
          {t('design.sample.label')}
        </Switch>
      </State>
      <State name={t('design.state.on')}>
        <Switch isSelected={on} onChange={setOn} hint={t('design.sample.hint')}>
          {t('design.sample.label')}
        </Switch>
      </State>
      <State name={t('design.state.disabled')}>
        <Switch isSelected onChange={setOn} isDisabled>
          {t('design.sample.label')}
        </Switch>
      </State>
      <State name={t('design.state.rtl')}>
        <div dir="rtl" lang="ar">
          <Switch isSelected={off} onChange={setOff}>
            {t('design.sample.rtl')}
          </Switch>
        </div>
      </State>
    </States>
  );
}
