import { t } from '../../i18n/candidate.ts';
import { QrCode } from '../../ui/native/QrCode.tsx';

/** The way to a phone, which has a camera: this interview's link as a picture. Nothing is asked of any other server for it. */
export function OnPhone({ link }: { link: string }) {
  return (
    <div className="on-phone">
      <p>{t('phone.how')}</p>
      <QrCode text={link} label={t('phone.code')} />
      <p className="small">{t('phone.yours')}</p>
    </div>
  );
}
