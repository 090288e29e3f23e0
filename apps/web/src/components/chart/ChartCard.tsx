import { IconChartBar, IconTable } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Scroll } from '../page/Scroll.tsx';
import styles from './chart.module.css';

interface ChartCardProps {
  title: string;
  /** What is measured, in which unit: under the title. */
  unit: string;
  chart: ReactNode;
  /** The same figures as a table. */
  table: ReactNode;
  /** Sentence and source under the picture. */
  note?: ReactNode;
}

/** A chart with the table behind it: a button or the key `T` turns it over. */
export function ChartCard({ title, unit, chart, table, note }: ChartCardProps) {
  const { t } = useTranslation('observatory');
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  const turn = () => setAsTable((shown) => !shown);
  const Icon = asTable ? IconChartBar : IconTable;
  return (
    <section
      className={styles.card}
      aria-labelledby={id}
      onKeyDown={(event) => event.key.toLowerCase() === 't' && !event.ctrlKey && !event.metaKey && turn()}
    >
      <header className={styles.header}>
        <div>
          <h2 id={id}>{title}</h2>
          <p className={styles.unit}>{unit}</p>
        </div>
        <button
          type="button"
          onClick={turn}
          aria-pressed={asTable}
          title={`${t(asTable ? 'chart.hideTable' : 'chart.showTable')} (T)`}
        >
          <Icon size={20} stroke={1.7} aria-hidden />
          <span className="visually-hidden">{`${t(asTable ? 'chart.hideTable' : 'chart.showTable')} · ${title}`}</span>
        </button>
      </header>
      {asTable ? (
        <Scroll label={title} className={styles.scroll}>
          {table}
        </Scroll>
      ) : (
        chart
      )}
      {note && <p className={styles.note}>{note}</p>}
    </section>
  );
}
