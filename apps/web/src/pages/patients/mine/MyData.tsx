import type { PatientBooking } from '@maillage/contract';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SureButton } from '../../../components/care/SureButton.tsx';
import { Card } from '../../../components/page/Card.tsx';
import page from '../../../components/page/page.module.css';
import { saveText } from '../../../files/saveText.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import styles from '../patients.module.css';

interface MyDataProps {
  booking: PatientBooking;
  onErase: () => Promise<unknown>;
}

/** What is kept about the reader, to take away or to erase. */
export function MyData({ booking, onErase }: MyDataProps) {
  const { t } = useTranslation('patients');
  const format = useFormat();
  const { patient, reason } = booking;
  const kept = [
    `${patient.givenName} ${patient.familyName}`,
    format.day(`${patient.birthDate}T12:00:00`),
    patient.phone,
    patient.email,
    reason,
  ].filter(Boolean);
  const download = () => saveText(t('data.file'), JSON.stringify(booking, null, 2), 'application/json');
  return (
    <Card title={t('data.title')} note={t('data.note')} className={styles.data}>
      <ul>
        {kept.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className={page.actions}>
        <button type="button" className={page.secondary} onClick={download}>
          <IconDownload size={20} aria-hidden />
          {t('data.download')}
        </button>
        <SureButton
          warning={t('data.eraseWarning')}
          sure={t('data.eraseSure')}
          keep={t('data.eraseKeep')}
          onSure={onErase}
        >
          {t('data.erase')}
        </SureButton>
      </div>
    </Card>
  );
}
