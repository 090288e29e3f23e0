import { halfDayWords, type RotaAssignment } from '@maillage/contract';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../rotas.module.css';
import { useDesk } from './useDesk.ts';

interface DiffLinesProps {
  doctors: readonly {
    readonly doctor: string;
    readonly added: readonly RotaAssignment[];
    readonly removed: readonly RotaAssignment[];
    readonly note?: ReactNode;
  }[];
}

/** Doctor by doctor: half-days gained and given up, with their sign before them. */
export function DiffLines({ doctors }: DiffLinesProps) {
  const { t } = useTranslation('rotas');
  const { names, language } = useDesk();
  const line = (sign: 'added' | 'removed') => (one: RotaAssignment) => (
    <li
      key={`${sign} ${one.date} ${one.half} ${one.cabinet}`}
      className={sign === 'added' ? styles.added : styles.removed}
    >
      {t(`diff.${sign}`, { halfDay: halfDayWords(one, language), cabinet: names.cabinet(one.cabinet) })}
    </li>
  );
  return (
    <ul className={styles.diff}>
      {doctors.map(({ doctor, added, removed, note }) => (
        <li key={doctor}>
          <strong>{names.doctor(doctor)}</strong> {note && <span className={styles.soft}>{note}</span>}
          <ul>
            {removed.map(line('removed'))}
            {added.map(line('added'))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
