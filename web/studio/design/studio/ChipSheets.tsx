import { Check } from 'lucide-react';
import { useState } from 'react';
import { Chip, type Tone } from '../../../ui/studio/Chip.tsx';
import { FilterChip } from '../../../ui/studio/FilterChip.tsx';
import { Menu } from '../../../ui/studio/Menu.tsx';
import { useText } from '../../text.ts';
import { State, States } from '../Sheet.tsx';

const tones = ['neutral', 'accent', 'good', 'warn'] as const satisfies readonly Tone[];

export function ChipSheet() {
  const t = useText();
  return (
    <States>
      {tones.map((tone) => (
        <State key={tone} code={tone}>
          <Chip tone={tone}>{t('design.sample.state')}</Chip>
        </State>
      ))}
      <State name={t('design.state.icon')}>
        <Chip tone="good" icon={<Check aria-hidden size={14} />}>
          {t('design.sample.state')}
        </Chip>
      </State>
      <State name={t('design.state.long')} wide>
        <div>
          <Chip>{t('design.sample.long')}</Chip>
        </div>
      </State>
      <State name={t('design.state.rtl')}>
        <span dir="rtl" lang="ar">
          <Chip tone="accent" icon={<Check aria-hidden size={14} />}>
            {t('design.sample.rtl')}
          </Chip>
        </span>
      </State>
    </States>
  );
}

export function FilterChipSheet() {
  const t = useText();
  const [on, setOn] = useState(true);
  const [other, setOther] = useState(false);
  const words = t('design.sample.state');
  return (
    <States>
      <State name={t('design.state.off')}>
        <FilterChip isOn={other} onPress={() => setOther(!other)}>
          {words}
        </FilterChip>
      </State>
      <State name={t('design.state.on')}>
        <FilterChip isOn={on} onPress={() => setOn(!on)}>
          {words}
        </FilterChip>
      </State>
      <State name={t('design.state.opens')}>
        <Menu
          label={words}
          choices={[{ id: 'one', name: words, run: () => undefined }]}
          trigger={
            <FilterChip isOn={false} opens>
              {words}
            </FilterChip>
          }
        />
      </State>
    </States>
  );
}
