import { Button, ButtonLink, type ButtonLook } from '../../../ui/native/Button.tsx';
import { useText } from '../../text.ts';
import { State, States } from '../Sheet.tsx';

const looks = ['primary', 'secondary', 'quiet', 'stop'] as const satisfies readonly ButtonLook[];

export function ButtonSheet() {
  const t = useText();
  const words = t('design.sample.keep');
  return (
    <States>
      {looks.map((look) => (
        <State key={look} code={look} wide>
          <Button look={look}>{words}</Button>
        </State>
      ))}
      <State name={t('design.state.icon')} wide>
        <Button icon="microphone">{words}</Button>
        <Button look="secondary" iconEnd="forward">
          {words}
        </Button>
      </State>
      <State name={t('design.state.pending')} wide>
        <Button busy>{words}</Button>
      </State>
      <State code="button-small" wide>
        <Button look="secondary" className="button-small">
          {words}
        </Button>
      </State>
      <State name={t('design.state.long')} wide>
        <Button look="secondary">{t('design.sample.long')}</Button>
      </State>
      <State name={t('design.state.rtl')} wide>
        <div dir="rtl" lang="ar">
          <Button icon="check">{t('design.sample.rtl')}</Button>
        </div>
      </State>
    </States>
  );
}

export function ButtonLinkSheet() {
  const t = useText();
  return (
    <States>
      {looks.map((look) => (
        <State key={look} code={look} wide>
          <ButtonLink href="#native-ButtonLink" look={look} iconEnd="forward">
            {t('design.sample.keep')}
          </ButtonLink>
        </State>
      ))}
    </States>
  );
}
