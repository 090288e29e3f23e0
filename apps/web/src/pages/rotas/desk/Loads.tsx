import { idleReasonSentence } from '@maillage/contract';
import type { IdleReasonCode } from '@maillage/rota';
import { useTranslation } from 'react-i18next';
import { ChartCard } from '../../../components/chart/ChartCard.tsx';
import { FigureTable } from '../../../components/chart/FigureTable.tsx';
import styles from '../rotas.module.css';
import { useDesk } from './useDesk.ts';

/** Who does how much of what they can: a bar and its figures for each doctor, and why somebody has nothing. */
export function Loads() {
  const { t } = useTranslation('rotas');
  const { rota, names, language } = useDesk();
  const offered = new Map(rota.result?.loads.map(({ doctor, offered: most }) => [doctor, most]));
  const idle = new Map(rota.result?.idle.map(({ doctor, reason }) => [doctor, reason as IdleReasonCode]));
  const lines = rota.doctors
    .map(({ id }) => {
      const own = rota.cells.filter(({ doctor }) => doctor === id);
      const given = own.length;
      return {
        id,
        given,
        offered: Math.max(given, offered.get(id) ?? given),
        days: new Set(own.map(({ date }) => date)).size,
      };
    })
    .sort((a, b) => b.given - a.given);
  if (rota.cells.length === 0) return null;
  const most = Math.max(1, ...lines.map((line) => line.offered));
  return (
    <ChartCard
      title={t('load.title')}
      unit={t('load.unit')}
      note={rota.result && t('load.note')}
      chart={
        <ul className={styles.loads} aria-label={t('load.label')}>
          {lines.map((line) => (
            <li key={line.id}>
              <span>{names.doctor(line.id)}</span>
              <span className={styles.bar} aria-hidden>
                <span className={styles.offered} style={{ width: `${(line.offered / most) * 100}%` }}>
                  <span style={{ width: `${line.offered === 0 ? 0 : (line.given / line.offered) * 100}%` }} />
                </span>
              </span>
              <span className={styles.figure}>{t('load.of', { given: line.given, offered: line.offered })}</span>
              {line.given === 0 && idle.has(line.id) && (
                <span className={styles.soft}>{idleReasonSentence(idle.get(line.id)!, language)}</span>
              )}
            </li>
          ))}
        </ul>
      }
      table={
        <FigureTable
          caption={t('load.label')}
          columns={[t('load.doctor'), t('load.given'), t('load.offered'), t('load.days')]}
          rows={lines.map(({ id, given, offered: could, days }) => [
            names.doctor(id),
            String(given),
            String(could),
            String(days),
          ])}
        />
      }
    />
  );
}
