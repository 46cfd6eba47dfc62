import { Link } from '@tanstack/react-router';
import { buttonClass } from '../../ui/studio/Button.tsx';
import { Blank } from '../../ui/studio/States.tsx';
import { useText } from '../text.ts';

export function NotFound() {
  const t = useText();
  return (
    <main className="mx-auto max-w-xl p-6">
      <Blank
        level={1}
        title={t('state.no-page.title')}
        action={
          <Link to="/interviews" className={buttonClass('primary')}>
            {t('state.no-page.go')}
          </Link>
        }
      >
        {t('state.no-page.body')}
      </Blank>
    </main>
  );
}
