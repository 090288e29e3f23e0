import { addDays, halves } from '@maillage/units';
import { useTranslation } from 'react-i18next';
import { Scroll } from '../../../components/page/Scroll.tsx';
import styles from '../rotas.module.css';
import { DayHead, type GridProps, openDays } from './CabinetGrid.tsx';
import { Chip } from './Chip.tsx';
import { useDesk } from './useDesk.ts';

/** Rows: each doctor. Columns: days; in each, where they are morning and afternoon. */
export function DoctorGrid({ monday, q, ...grid }: GridProps) {
  const { t } = useTranslation('rotas');
  const { rota, names } = useDesk();
  const days = openDays(rota.cabinets, monday);
  const sunday = addDays(monday, 6);
  const doctors = rota.doctors.filter(({ name }) => q === '' || name.toLowerCase().includes(q));
  return (
    <Scroll label={t('desk.byDoctor')}>
      <table className={styles.grid}>
        <DayHead days={days} />
        <tbody>
          {doctors.map(({ id, name }) => {
            const own = rota.cells.filter(({ doctor, date }) => doctor === id && date >= monday && date <= sunday);
            return (
              <tr key={id}>
                <th scope="row">{name}</th>
                {days.map((date) => (
                  <td key={date} className={styles.slot}>
                    {halves.flatMap((half) =>
                      own
                        .filter((cell) => cell.date === date && cell.half === half)
                        .map((cell) => (
                          <div key={`${half} ${cell.cabinet}`} className={styles.where}>
                            <span className={styles.soft}>
                              {t(`half.${half}`)}
                              {rota.cabinets.length > 1 && ` · ${names.cabinet(cell.cabinet)}`}
                            </span>
                            <Chip cell={cell} q="" {...grid} />
                          </div>
                        )),
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}
