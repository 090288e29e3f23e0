import { IconHelp, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SessionMenu } from '../pages/me/SessionMenu.tsx';
import { ColourSchemeSwitch } from './ColourSchemeSwitch.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { openOverlay } from './overlay.ts';
import styles from './shell.module.css';
import { TerritoryButton } from './TerritoryButton.tsx';

/** Territory, search, language, colours, help, session. */
export function TopBar() {
  const { t } = useTranslation('shell');
  return (
    <header className={styles.bar}>
      <TerritoryButton />
      <button
        type="button"
        className={styles.search}
        onClick={() => openOverlay('palette')}
        aria-keyshortcuts="Control+K"
      >
        <IconSearch size={20} stroke={1.7} aria-hidden />
        <span className="visually-hidden">{t('search.short')}</span>
        <span className={styles.searchText}>{t('search.placeholder')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <div className={styles.tools}>
        <LanguageSwitch />
        <ColourSchemeSwitch />
        <button
          type="button"
          className={`${styles.tool} ${styles.wideOnly}`}
          onClick={() => openOverlay('help')}
          aria-label={t('action.help')}
          title={`${t('action.help')} (?)`}
        >
          <IconHelp size={22} stroke={1.7} aria-hidden />
        </button>
        <SessionMenu />
      </div>
    </header>
  );
}
