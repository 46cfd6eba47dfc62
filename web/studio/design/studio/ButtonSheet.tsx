import { Link2, Plus, X } from 'lucide-react';
import { Button, type ButtonLook } from '../../../ui/studio/Button.tsx';
import { useText } from '../../text.ts';
import { State, States } from '../Sheet.tsx';

const looks = ['primary', 'secondary', 'quiet'] as const satisfies readonly ButtonLook[];
const iconLooks = ['primary-icon', 'icon'] as const satisfies readonly ButtonLook[];

export function ButtonSheet() {
  const t = useText();
  const words = t('design.sample.action');
  return (
    <States>
      {looks.map((look) => (
        <State key={look} code={look} wide>
          <div className="flex flex-wrap items-center gap-2">
            <Button look={look}>{words}</Button>
            <Button look={look}>
              <Plus aria-hidden size={16} />
              {words}
            </Button>
            <Button look={look} isPending>
              {t('design.state.pending')}
            </Button>
            <Button look={look} isDisabled>
              {t('design.state.disabled')}
            </Button>
            <Button look={look} small>
              {t('design.state.small')}
            </Button>
          </div>
        </State>
      ))}
      {iconLooks.map((look) => (
        <State key={look} code={look}>
          <div className="flex items-center gap-2">
            <Button look={look} aria-label={t('action.close')}>
              <X aria-hidden size={18} />
            </Button>
            <Button look={look} isDisabled aria-label={t('design.state.disabled')}>
              <Link2 aria-hidden size={18} />
            </Button>
          </div>
        </State>
      ))}
      <State name={t('design.state.long')} wide>
        <Button className="self-start text-start sm:whitespace-normal">{t('design.sample.long')}</Button>
      </State>
      <State name={t('design.state.rtl')}>
        <div dir="rtl" lang="ar">
          <Button look="primary">
            <Plus aria-hidden size={16} />
            {t('design.sample.rtl')}
          </Button>
        </div>
      </State>
    </States>
  );
}
