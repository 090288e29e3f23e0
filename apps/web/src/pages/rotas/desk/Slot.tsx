import { halfDayWords } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import styles from '../rotas.module.css';
import type { GridProps } from './CabinetGrid.tsx';
import { Chip } from './Chip.tsx';
import { useDesk } from './useDesk.ts';
import type { Target } from './useMoving.ts';

/** A half-day of a cabinet: who is there, who is missing. */
export function Slot({ target, moving, chosen, onChoose, q }: Omit<GridProps, 'monday'> & { target: Target }) {
  const { t } = useTranslation('rotas');
  const { rota, gaps, language, today, names } = useDesk();
  const { cabinet, date, half } = target;
  const opening = rota.cabinets
    .find(({ id }) => id === cabinet)!
    .openings.find((one) => one.date === date && one.half === half);
  const is = (one: Target) => one.cabinet === cabinet && one.date === date && one.half === half;
  const cells = rota.cells.filter(is);
  if (!opening && cells.length === 0) return <td className={styles.closed}>{t('closed')}</td>;
  const gap = gaps.find(is);
  const held = moving.picked && moving.target && is(moving.target);
  const canDrop = opening !== undefined && date >= today;
  const key = `${date} ${half} ${cabinet}`;
  return (
    <td
      className={styles.slot}
      data-held={held ? (moving.broken.length > 0 ? 'broken' : 'fine') : undefined}
      onDragOver={(event) => {
        if (!moving.picked || !canDrop) return;
        event.preventDefault();
        if (!held) moving.hold(target);
      }}
      onDrop={(event) => {
        event.preventDefault();
        void moving.drop();
      }}
    >
      {cells.map((cell) => (
        <Chip key={cell.doctor} cell={cell} moving={moving} chosen={chosen} onChoose={onChoose} q={q} />
      ))}
      {gap && (
        <button
          type="button"
          className={styles.gap}
          aria-expanded={rota.editable ? chosen === key : undefined}
          aria-label={`${t('missing', { count: gap.missing })}, ${halfDayWords(target, language)}, ${names.cabinet(cabinet)}`}
          disabled={!rota.editable}
          onClick={() => (moving.picked ? moving.hold(target) : onChoose(chosen === key ? undefined : key))}
        >
          {t('missing', { count: gap.missing })}
        </button>
      )}
      {!gap && moving.picked && canDrop && !held && (
        <button type="button" className={styles.quiet} onClick={() => moving.hold(target)}>
          {t('move.drop')}
        </button>
      )}
    </td>
  );
}
