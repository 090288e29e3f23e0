import { halfDayWords, type RotaCell, violationSentence } from '@maillage/contract';
import { IconAlertTriangle, IconLock } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { rotaActions } from '../queries.ts';
import styles from '../rotas.module.css';
import type { GridProps } from './CabinetGrid.tsx';
import { bare, cellKey, sameCell, useDesk } from './useDesk.ts';
import { violationsOf } from './violationsOf.ts';

/** A doctor on a half-day: picked up by mouse or Space, locked by V, taken away by Delete, opened by a click. */
export function Chip({ cell, moving, chosen, onChoose, q }: Omit<GridProps, 'monday'> & { cell: RotaCell }) {
  const { t } = useTranslation('rotas');
  const desk = useDesk();
  const { rota, names, language, today, violations, act } = desk;
  const name = names.doctor(cell.doctor);
  const own = violationsOf(violations, cell);
  const picked = moving.picked !== undefined && sameCell(moving.picked, cell);
  const key = cellKey(cell);
  const editable = rota.editable && cell.date >= today;
  const shade = rota.doctors.findIndex(({ id }) => id === cell.doctor) % SHADES;
  const write = (state: 'absent' | 'free' | 'locked') =>
    void act(() => rotaActions.cells(rota.id, [{ ...bare(cell), state }]));
  const onKey = (event: KeyboardEvent) => {
    if (!editable || event.ctrlKey || event.metaKey || event.altKey) return;
    const taken = handled(event.key);
    if (taken) event.preventDefault();
  };
  const handled = (pressed: string): boolean => {
    if (picked) {
      if (pressed === ' ' || pressed === 'Enter') void moving.drop();
      else if (pressed === 'Escape') moving.cancel();
      else return moving.step(pressed) || pressed.startsWith('Arrow');
      return true;
    }
    if (pressed === ' ') moving.pick(cell);
    else if (pressed === 'Delete') write('absent');
    else if (pressed.toLowerCase() === 'v') write(cell.locked ? 'free' : 'locked');
    else return false;
    return true;
  };
  const said = [
    t('cell.label', { doctor: name, halfDay: halfDayWords(cell, language), cabinet: names.cabinet(cell.cabinet) }),
    ...(cell.locked ? [t('locked')] : []),
    ...own.map((violation) => violationSentence(violation, names, language)),
  ];
  return (
    <button
      type="button"
      className={styles.chip}
      data-shade={shade}
      data-picked={picked || undefined}
      data-broken={own.length > 0 || undefined}
      data-dim={(q !== '' && !name.toLowerCase().includes(q)) || undefined}
      aria-pressed={editable ? picked : undefined}
      aria-expanded={editable ? chosen === key : undefined}
      aria-label={said.join(', ')}
      draggable={editable && !cell.locked}
      disabled={!editable}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', key);
        event.dataTransfer.effectAllowed = 'move';
        moving.pick(cell);
      }}
      onDragEnd={() => moving.cancel()}
      onKeyDown={onKey}
      onClick={() => onChoose(chosen === key ? undefined : key)}
    >
      <span>{name}</span>
      {cell.locked && <IconLock size={15} aria-hidden />}
      {own.length > 0 && <IconAlertTriangle size={15} aria-hidden />}
    </button>
  );
}

/** Colours of the chips; a name stands on each, the colour only helps the eye. */
const SHADES = 8;
