import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { release, type SitingForm } from './form.ts';
import styles from './siting.module.css';

const sides = [
  ['forced', 'form.imposed'],
  ['forbidden', 'form.ruledOut'],
] as const;

/** The communes imposed and ruled out, each with a way to release it. */
export function DecidedCommunes({ form, onChange }: { form: SitingForm; onChange: (form: SitingForm) => void }) {
  const { t } = useTranslation('siting');
  return (
    <dl className={styles.decided}>
      {sides.map(([side, title]) => {
        const communes = Object.entries(form[side]);
        return (
          <div key={side}>
            <dt>{t(title)}</dt>
            <dd>
              {communes.length === 0 && t('form.none')}
              {communes.map(([code, name]) => (
                <button
                  key={code}
                  type="button"
                  aria-label={t('form.release', { name })}
                  onClick={() => onChange(release(form, side, code))}
                >
                  {name}
                  <IconX size={16} aria-hidden />
                </button>
              ))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
