import { useTranslation } from 'react-i18next';
import page from '../../components/page/page.module.css';
import { useFormat } from '../../i18n/useFormat.ts';
import { ColumnHead } from './ColumnHead.tsx';
import styles from './compare.module.css';
import type { Compared } from './compared.ts';
import { bestOf, type Figure, figures } from './figures.ts';

interface FigureTableProps {
  items: readonly Compared[];
  unit: string;
  onRemove: (id: string) => void;
  onMove: (id: string, step: -1 | 1) => void;
}

/** One column a place, one line a figure; the best of a line is marked by a word, not by its colour alone. */
export function FigureTable({ items, unit, onRemove, onMove }: FigureTableProps) {
  const { t } = useTranslation('compare');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls is reached by keyboard.
    <section className={styles.scroll} tabIndex={0} aria-label={t('table')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {items.map((item, index) => (
              <th key={item.id} scope="col">
                <ColumnHead
                  item={item}
                  first={index === 0}
                  last={index === items.length - 1}
                  onRemove={() => onRemove(item.id)}
                  onMove={(step) => onMove(item.id, step)}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <Line key={figure.id} figure={figure} items={items} unit={unit} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Line({ figure, items, unit }: { figure: Figure; items: readonly Compared[]; unit: string }) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const values = items.map((item) => figure.of(item, unit));
  const best = bestOf(figure, values);
  if (values.every((value) => value === null)) return null;
  return (
    <tr>
      <th scope="row">
        {t(`figure.${figure.id}`)}
        {figure.id === 'access' && (
          <small className={page.help}>{t(unit === 'consultations' ? 'unit.consultations' : 'unit.fte')}</small>
        )}
      </th>
      {values.map((value, index) => (
        <td key={items[index]!.id} data-best={(value !== null && value === best) || undefined}>
          {value === null ? '–' : figure.write(value, format, unit)}
          {value !== null && value === best && <small className={styles.best}>{t('best')}</small>}
        </td>
      ))}
    </tr>
  );
}
