import type { RoundCalendar } from '@maillage/contract';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useComingIntoView } from '../../../components/focus/useComingIntoView.ts';
import { useVisitingFocus } from '../../../components/focus/useVisitingFocus.ts';
import page from '../../../components/page/page.module.css';
import { dayName } from '../days.ts';
import styles from '../rounds.module.css';
import { type PickedVisit, tryMove } from './tryMove.ts';

interface MovePanelProps {
  calendar: RoundCalendar;
  picked: PickedVisit;
  days: readonly string[];
  locked: readonly string[];
  onMove: (to: { date: string; vehicle: string }) => void;
  onClose: () => void;
}

/** Days in the three weeks around. */
const NEAR_MS = 11 * 86_400_000;

/** Where a visit may go, each day with what stands against it: the way to move it without a mouse. */
export function MovePanel({ calendar, picked, days, locked, onMove, onClose }: MovePanelProps) {
  const { t, i18n } = useTranslation('rounds');
  const part = useRef<HTMLElement>(null);
  useVisitingFocus(part);
  useComingIntoView(part);
  const name = calendar.solvedFor.stops.find(({ id }) => id === picked.place)?.name ?? picked.place;
  const targets = useMemo(
    () =>
      days
        .filter((date) => Math.abs(Date.parse(date) - Date.parse(picked.date)) <= NEAR_MS)
        .flatMap((date) => calendar.solvedFor.vehicles.map((vehicle) => ({ date, vehicle })))
        .filter(({ date, vehicle }) => date !== picked.date || vehicle !== picked.vehicle)
        .map((to) => ({ to, check: tryMove(calendar, picked, to, locked) })),
    [calendar, picked, days, locked],
  );
  return (
    <section ref={part} tabIndex={-1} className={styles.panel} aria-label={t('move.title', { name })}>
      <h2>{t('move.title', { name })}</h2>
      <p>{t('move.text', { day: dayName(picked.date, i18n.language, 'long') })}</p>
      <ul className={styles.targets}>
        {targets.map(({ to, check }) => {
          const said = [
            ...check.refusals.map((one) => t(`refusal.${one}`)),
            ...check.warnings.map((one) => t(`warning.${one}`)),
          ].join(', ');
          return (
            <li key={`${to.date} ${to.vehicle}`}>
              <button
                type="button"
                className={page.secondary}
                disabled={check.refusals.length > 0}
                onClick={() => onMove(to)}
              >
                {dayName(to.date, i18n.language, 'long')}
                {calendar.solvedFor.vehicles.length > 1 && ` · ${to.vehicle}`}
              </button>
              {said && <span className={styles.soft}>{said}</span>}
            </li>
          );
        })}
      </ul>
      <button type="button" className={page.secondary} onClick={onClose}>
        {t('close')}
      </button>
    </section>
  );
}
