import { Button } from '../../../ui/studio/Button.tsx';
import { Note, Panel } from '../../../ui/studio/Panel.tsx';
import { Skeleton } from '../../../ui/studio/Skeleton.tsx';
import { Blank, StaleStrip } from '../../../ui/studio/States.tsx';
import { useText } from '../../text.ts';
import { OnDemand } from '../OnDemand.tsx';
import { State, States } from '../Sheet.tsx';

export function PanelSheet() {
  const t = useText();
  return (
    <Panel>
      <p className="text-15">{t('design.sample.sentence')}</p>
    </Panel>
  );
}

const tones = ['neutral', 'accent', 'good', 'warn'] as const;

export function NoteSheet() {
  const t = useText();
  return (
    <States>
      {tones.map((tone) => (
        <State key={tone} code={tone} wide>
          <Note tone={tone}>{t('design.sample.sentence')}</Note>
        </State>
      ))}
      <State code="live" wide>
        <OnDemand>
          <Note tone="warn" live>
            {t('design.sample.error')}
          </Note>
        </OnDemand>
      </State>
    </States>
  );
}

export function SkeletonSheet() {
  const t = useText();
  return (
    <OnDemand>
      <Skeleton rows={3} label={t('state.loading')} />
    </OnDemand>
  );
}

export function BlankSheet() {
  const t = useText();
  return (
    <States>
      <State name={t('design.state.empty')} wide>
        <Blank
          level={3}
          title={t('design.sample.label')}
          action={<Button look="primary">{t('design.sample.action')}</Button>}
        >
          {t('design.sample.sentence')}
        </Blank>
      </State>
      <State name={t('design.state.error')} wide>
        <Blank level={3} title={t('state.error.title')} action={<Button>{t('action.try-again')}</Button>}>
          {t('problem.network')} {t('state.error.safe')}
        </Blank>
      </State>
      <State name={t('design.state.no-access')} wide>
        <Blank level={3} title={t('state.no-access.title')}>
          {t('state.no-access.body')}
        </Blank>
      </State>
    </States>
  );
}

export function StaleStripSheet() {
  const t = useText();
  const again = (
    <Button look="quiet" small>
      {t('action.try-again')}
    </Button>
  );
  return (
    <States>
      <State name={t('design.state.partial')} wide>
        <StaleStrip action={again}>{t('state.stale', { when: '14:02' })}</StaleStrip>
      </State>
      <State name={t('design.state.pending')} wide>
        <StaleStrip
          action={
            <Button look="quiet" small isPending>
              {t('action.try-again')}
            </Button>
          }
        >
          {t('state.stale', { when: '14:02' })}
        </StaleStrip>
      </State>
      <State name={t('design.state.rtl')} wide>
        <div dir="rtl" lang="ar">
          <StaleStrip action={again}>{t('design.sample.rtl')}</StaleStrip>
        </div>
      </State>
    </States>
  );
}
