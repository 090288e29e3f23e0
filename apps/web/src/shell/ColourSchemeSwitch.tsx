import { IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { chooseColourScheme, useColourScheme } from '../theme/colourScheme.ts';
import styles from './shell.module.css';

export function ColourSchemeSwitch() {
  const { t } = useTranslation('shell');
  const dark = useColourScheme() === 'dark';
  const label = t(dark ? 'action.toLight' : 'action.toDark');
  const Icon = dark ? IconSun : IconMoon;
  return (
    <button
      type="button"
      className={`${styles.tool} ${styles.wideOnly}`}
      onClick={() => chooseColourScheme(dark ? 'light' : 'dark')}
      aria-label={label}
      title={label}
    >
      <Icon size={21} stroke={1.7} aria-hidden />
    </button>
  );
}
