import type { PlannedRound, RoundCalendar } from '@maillage/contract';
import { clockTime, requestOf } from '@maillage/rounds';
import { mondayOf, weekdayOf } from '@maillage/units';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../../../components/page/page.module.css';
import { dayName } from '../days.ts';
import { moveRoundVisit } from '../queries.ts';
import styles from '../rounds.module.css';
import type { RoundEditor } from '../useRound.ts';
import { Disruption } from './Disruption.tsx';
import { Files } from './Files.tsx';
import { Missing } from './Missing.tsx';
import { MovePanel } from './MovePanel.tsx';
import { type PickedVisit, tryMove } from './tryMove.ts';

interface CalendarViewProps {
  editor: RoundEditor;
  calendar: RoundCalendar;
  editable: boolean;
}

/** Weeks by days: each round with who goes, where and when; a visit is moved by dragging it, or by choosing its new day. */
export function CalendarView({ editor, calendar, editable }: CalendarViewProps) {
  const { t, i18n } = useTranslation('rounds');
  const [picked, setPicked] = useState<PickedVisit>();
  const [dragged, setDragged] = useState<PickedVisit>();
  const [hit, setHit] = useState<PlannedRound>();
  const [over, setOver] = useState<string>();
  const days = useMemo(() => requestOf(calendar.solvedFor, calendar.basis).days.map(({ date }) => date), [calendar]);
  const weeks = [...Map.groupBy(days, mondayOf)];
  const weekdays = [...new Set(days.map(weekdayOf))].sort();
  const locked = new Set(editor.locked);
  const refusalsOn = (date: string) =>
    dragged && date !== dragged.date
      ? tryMove(calendar, dragged, { date, vehicle: dragged.vehicle }, editor.locked).refusals
      : undefined;
  const refusals = over === undefined ? undefined : refusalsOn(over);
  /** Asked of the day under the hand now: what the last drawing said may be of the day before. */
  const takes = (date: string) => (over === date ? refusals : refusalsOn(date))?.length === 0;
  const move = (visit: PickedVisit, to: { date: string; vehicle: string }) => {
    setPicked(undefined);
    setDragged(undefined);
    setOver(undefined);
    void editor.act((saved) =>
      moveRoundVisit(saved.id, {
        place: visit.place,
        from: { date: visit.date, vehicle: visit.vehicle },
        to,
        version: saved.version,
      }),
    );
  };
  const toggle = (date: string) =>
    editor.lock(locked.has(date) ? editor.locked.filter((one) => one !== date) : [...editor.locked, date].sort());
  return (
    <>
      <Missing calendar={calendar} />
      {editable && <p className={styles.soft}>{t('calendar.how')}</p>}
      {picked && (
        <MovePanel
          calendar={calendar}
          picked={picked}
          days={days}
          locked={editor.locked}
          onMove={(to) => move(picked, to)}
          onClose={() => setPicked(undefined)}
        />
      )}
      {hit && (
        <Disruption
          key={`${hit.date} ${hit.vehicle}`}
          editor={editor}
          calendar={calendar}
          round={hit}
          onClose={() => setHit(undefined)}
        />
      )}
      <div className={styles.weeks} style={{ '--days': weekdays.length } as React.CSSProperties}>
        {weeks.map(([monday, dates]) => (
          <section
            key={monday}
            className={styles.week}
            aria-label={t('calendar.week', { day: dayName(monday, i18n.language, 'long') })}
          >
            {weekdays.map((weekday) => {
              const date = dates.find((one) => weekdayOf(one) === weekday);
              if (!date) return <div key={weekday} className={styles.away} />;
              const verdict = over === date && refusals ? (refusals.length === 0 ? 'yes' : 'no') : undefined;
              return (
                // biome-ignore lint/a11y/noStaticElementInteractions: dragging has a keyboard way: choosing the visit opens the list of days
                <div
                  key={weekday}
                  className={styles.day}
                  data-day={date}
                  data-verdict={verdict}
                  data-locked={locked.has(date) || undefined}
                  onDragOver={(event) => {
                    if (!dragged) return;
                    setOver(date);
                    if (takes(date)) event.preventDefault();
                  }}
                  onDrop={(event) => {
                    event.preventDefault();
                    if (dragged && takes(date)) move(dragged, { date, vehicle: dragged.vehicle });
                  }}
                >
                  <header>
                    <h2>{dayName(date, i18n.language, 'long')}</h2>
                    {editable && (
                      <button
                        type="button"
                        aria-pressed={locked.has(date)}
                        aria-label={t(locked.has(date) ? 'calendar.unlock' : 'calendar.lock', {
                          day: dayName(date, i18n.language, 'long'),
                        })}
                        onClick={() => toggle(date)}
                      >
                        {locked.has(date) ? <IconLock size={18} aria-hidden /> : <IconLockOpen size={18} aria-hidden />}
                      </button>
                    )}
                  </header>
                  {verdict === 'no' && refusals && (
                    <p className={styles.refusal} role="status">
                      {refusals.map((one) => t(`refusal.${one}`)).join(', ')}
                    </p>
                  )}
                  {calendar.rounds
                    .filter((round) => round.date === date)
                    .map((round) => (
                      <RoundCard
                        key={round.vehicle}
                        round={round}
                        calendar={calendar}
                        editable={editable}
                        picked={picked}
                        onPick={(visit) => {
                          setHit(undefined);
                          setPicked(visit);
                        }}
                        onDrag={(visit) => {
                          setDragged(visit);
                          setOver(undefined);
                        }}
                        onHit={() => {
                          setPicked(undefined);
                          setHit(round);
                        }}
                      />
                    ))}
                </div>
              );
            })}
          </section>
        ))}
      </div>
      <Files id={editor.round.id} calendar={calendar} />
      <p className={page.note}>{t('calendar.travel')}</p>
    </>
  );
}

interface RoundCardProps {
  round: PlannedRound;
  calendar: RoundCalendar;
  editable: boolean;
  picked: PickedVisit | undefined;
  onPick: (visit: PickedVisit | undefined) => void;
  onDrag: (visit: PickedVisit | undefined) => void;
  onHit: () => void;
}

function RoundCard({ round, calendar, editable, picked, onPick, onDrag, onHit }: RoundCardProps) {
  const { t } = useTranslation('rounds');
  const { solvedFor } = calendar;
  const crew = solvedFor.crews.find(({ id }) => id === round.crew)?.name;
  return (
    <article className={styles.round}>
      <p className={crew ? undefined : styles.warm}>
        {solvedFor.vehicles.length > 1 && `${round.vehicle} · `}
        {crew ?? t('calendar.noCrew')}
      </p>
      <ol>
        {round.stops.map(({ place, start, departure }) => {
          const visit = { place, date: round.date, vehicle: round.vehicle };
          const name = solvedFor.stops.find(({ id }) => id === place)?.name ?? place;
          const hours = `${clockTime(start)}–${clockTime(departure)}`;
          const isPicked = picked?.place === place && picked.date === round.date;
          return (
            <li key={place}>
              {editable ? (
                <button
                  type="button"
                  draggable
                  aria-pressed={isPicked}
                  aria-label={t('calendar.visit', { name, hours })}
                  onClick={() => onPick(isPicked ? undefined : visit)}
                  onDragEnd={() => onDrag(undefined)}
                  onDragStart={(event) => {
                    event.dataTransfer.setData('text/plain', name);
                    event.dataTransfer.effectAllowed = 'move';
                    onDrag(visit);
                  }}
                >
                  <strong>{name}</strong> {hours}
                </button>
              ) : (
                <span>
                  <strong>{name}</strong> {hours}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <p className={styles.small}>
        {t('calendar.out', { leave: clockTime(round.leave), back: clockTime(round.back) })}
      </p>
      {editable && (
        <button type="button" className={styles.quiet} onClick={onHit}>
          {t('calendar.problem')}
        </button>
      )}
    </article>
  );
}
