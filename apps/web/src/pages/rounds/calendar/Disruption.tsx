import type { PlannedRound, RoundCalendar } from '@maillage/contract';
import { clockTime } from '@maillage/rounds';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useComingIntoView } from '../../../components/focus/useComingIntoView.ts';
import { useVisitingFocus } from '../../../components/focus/useVisitingFocus.ts';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import { Skeleton } from '../../../components/state/Skeleton.tsx';
import { dayName } from '../days.ts';
import { disruptRound } from '../queries.ts';
import styles from '../rounds.module.css';
import type { RoundEditor } from '../useRound.ts';

interface DisruptionProps {
  editor: RoundEditor;
  calendar: RoundCalendar;
  round: PlannedRound;
  onClose: () => void;
}

/** The bus is down, or somebody cannot come: the fewest changes, shown before they are made. */
export function Disruption({ editor, calendar, round, onClose }: DisruptionProps) {
  const { t, i18n } = useTranslation('rounds');
  const part = useRef<HTMLElement>(null);
  useVisitingFocus(part);
  useComingIntoView(part);
  const crew = calendar.solvedFor.crews.find(({ id }) => id === round.crew);
  const [kind, setKind] = useState<'breakdown' | 'absence'>(crew ? 'absence' : 'breakdown');
  const { id, version } = editor.round;
  const body = { kind, date: round.date, vehicle: round.vehicle };
  const { data, error } = useQuery({
    queryKey: ['rounds', id, 'disruption', version, kind, round.date, round.vehicle],
    queryFn: () => disruptRound(id, { ...body, version, apply: false }),
    retry: false,
  });
  const day = (date: string) => dayName(date, i18n.language, 'long');
  const stop = (place: string) => calendar.solvedFor.stops.find((one) => one.id === place)?.name ?? place;
  const who = (crewId: string | null) =>
    calendar.solvedFor.crews.find((one) => one.id === crewId)?.name ?? t('calendar.noCrew');
  const apply = async () => {
    await editor.act(async (saved) => (await disruptRound(id, { ...body, version: saved.version, apply: true })).round);
    onClose();
  };
  return (
    <section
      ref={part}
      tabIndex={-1}
      className={styles.panel}
      aria-label={t('disruption.title', { day: day(round.date) })}
    >
      <h2>{t('disruption.title', { day: day(round.date) })}</h2>
      <fieldset className={styles.views}>
        <legend className="visually-hidden">{t('disruption.what')}</legend>
        {(['absence', 'breakdown'] as const).map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="disruption"
              checked={kind === one}
              disabled={one === 'absence' && !crew}
              onChange={() => setKind(one)}
            />
            {t(`disruption.${one}`, { name: crew?.name ?? '', vehicle: round.vehicle })}
          </label>
        ))}
      </fieldset>
      {error && <Failure error={error} />}
      {!data && !error && <Skeleton height="5rem" />}
      {data && (
        <>
          <p>{t('disruption.changes', { count: data.changes.length })}</p>
          <ul className={styles.facts}>
            {data.changes.map(({ place, before, after }) => (
              <li key={`${place} ${before?.date} ${after?.date}`}>
                <strong>{stop(place)}</strong> : {!after && t('disruption.cancelled', { day: day(before!.date) })}
                {after &&
                  before &&
                  after.date !== before.date &&
                  t('disruption.moved', {
                    from: day(before.date),
                    to: day(after.date),
                    hours: `${clockTime(after.start)}–${clockTime(after.end)}`,
                  })}
                {after &&
                  before &&
                  after.date === before.date &&
                  after.crew !== before.crew &&
                  t('disruption.replaced', { day: day(after.date), name: who(after.crew) })}
                {after &&
                  before &&
                  after.date === before.date &&
                  after.crew === before.crew &&
                  t('disruption.hours', {
                    day: day(after.date),
                    hours: `${clockTime(after.start)}–${clockTime(after.end)}`,
                  })}
              </li>
            ))}
          </ul>
          <p className={styles.soft}>{t('disruption.next')}</p>
        </>
      )}
      <div className={page.actions}>
        <button type="button" className={page.primary} disabled={!data || data.changes.length === 0} onClick={apply}>
          {t('disruption.apply')}
        </button>
        <button type="button" className={page.secondary} onClick={onClose}>
          {t('close')}
        </button>
      </div>
    </section>
  );
}
