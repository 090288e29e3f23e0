import { useTranslation } from 'react-i18next';
import { languages } from '../i18n/languages.ts';
import styles from './shell.module.css';

/** The other language, by its own name in two letters. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation('shell');
  const other = languages.find((language) => language !== i18n.language) ?? 'fr';
  return (
    <button
      type="button"
      className={styles.tool}
      lang={other}
      onClick={() => i18n.changeLanguage(other)}
      title={t(`language.${other}`)}
    >
      <span>
        {other.toUpperCase()} <span className="visually-hidden">{t(`language.${other}`)}</span>
      </span>
    </button>
  );
}
