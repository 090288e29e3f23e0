import type { ClinicianContent } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import page from '../../../components/page/page.module.css';
import { CommuneField } from '../../ledger/form/CommuneField.tsx';
import styles from '../places.module.css';
import { SkillsField } from '../SkillsField.tsx';
import { careProfessions } from './useProfession.ts';

interface ClinicianFieldsProps {
  content: ClinicianContent;
  homeName: string | null;
  onHomeName: (name: string | null) => void;
  write: (change: Partial<ClinicianContent>) => void;
}

const statuses = ['settled', 'locum', 'regular-locum', 'retired', 'junior', 'salaried'] as const;

export function ClinicianFields({ content, homeName, onHomeName, write }: ClinicianFieldsProps) {
  const { t } = useTranslation('places');
  const professions: readonly string[] = careProfessions.some((one) => one === content.profession)
    ? careProfessions
    : [content.profession, ...careProfessions];
  return (
    <div className={styles.fields}>
      <label className={page.label}>
        {t('field.name')}
        <input
          className={page.input}
          value={content.name}
          maxLength={160}
          onChange={({ target }) => write({ name: target.value })}
        />
      </label>
      <label className={page.label}>
        {t('field.profession')}
        <select
          className={page.input}
          value={content.profession}
          onChange={({ target }) => write({ profession: target.value })}
        >
          {professions.map((id) => (
            <option key={id} value={id}>
              {t(`profession.${id as 'nurse'}`, { defaultValue: id })}
            </option>
          ))}
        </select>
      </label>
      <label className={page.label}>
        {t('field.status')}
        <select
          className={page.input}
          value={content.status}
          onChange={({ target }) => write({ status: target.value as ClinicianContent['status'] })}
        >
          {statuses.map((id) => (
            <option key={id} value={id}>
              {t(`status.${id}`)}
            </option>
          ))}
        </select>
        <span className={page.help}>{t('statusHelp')}</span>
      </label>
      <label className={page.label}>
        {t('field.rpps')}
        <input
          className={page.input}
          inputMode="numeric"
          pattern="\d{11}"
          value={content.rpps ?? ''}
          onChange={({ target }) => write({ rpps: target.value.replaceAll(/\D/g, '').slice(0, 11) || null })}
        />
      </label>
      <label className={page.label}>
        {t('field.email')}
        <input
          type="email"
          className={page.input}
          value={content.email ?? ''}
          maxLength={200}
          onChange={({ target }) => write({ email: target.value.trim() || null })}
        />
      </label>
      <label className={page.label}>
        {t('field.phone')}
        <input
          type="tel"
          className={page.input}
          value={content.phone}
          maxLength={40}
          onChange={({ target }) => write({ phone: target.value })}
        />
      </label>
      <CommuneField
        chosen={content.homeCommune ? { code: content.homeCommune, name: homeName ?? content.homeCommune } : undefined}
        missing={false}
        onChoose={(commune) => {
          write({ homeCommune: commune?.code ?? null });
          onHomeName(commune?.name ?? null);
        }}
      />
      <p className={styles.soft}>{t('homeHelp')}</p>
      <SkillsField skills={content.skills} help={t('skillsHad')} onChange={(skills) => write({ skills })} />
      <label className={page.label}>
        {t('field.note')}
        <textarea
          className={page.input}
          rows={3}
          maxLength={2000}
          value={content.note}
          onChange={({ target }) => write({ note: target.value })}
        />
      </label>
    </div>
  );
}
