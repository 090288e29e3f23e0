import { dayWords } from '@maillage/contract';
import { addDays, mondayOf } from '@maillage/units';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../components/field/Choice.tsx';
import page from '../../../components/page/page.module.css';
import { rotaActions } from '../queries.ts';
import styles from '../rotas.module.css';
import { parseRotaSearch } from '../search.ts';
import { CabinetGrid } from './CabinetGrid.tsx';
import { CellPanel } from './CellPanel.tsx';
import { DoctorGrid } from './DoctorGrid.tsx';
import { MovingBar } from './MovingBar.tsx';
import { bare, type Desk, useDesk } from './useDesk.ts';
import { useMoving } from './useMoving.ts';

const route = getRouteApi('/organiser/plannings/$id');

/** One week of the rota, by cabinet or by doctor, with its hands: moving, locking, giving. */
export function Weeks() {
  const { t } = useTranslation('rotas');
  const desk = useDesk();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const weeks = useMemo(() => weeksOf(desk), [desk]);
  const monday =
    weeks.find((week) => week === search.week) ?? weeks.find((week) => addDays(week, 6) >= desk.today) ?? weeks[0];
  const moving = useMoving(desk, monday ?? '');
  const [chosen, setChosen] = useState<string>();
  const change = (next: Record<string, string>) =>
    navigate({ search: (kept) => parseRotaSearch({ ...kept, ...next }), replace: true, resetScroll: false });
  if (!monday) return null;
  const at = weeks.indexOf(monday);
  const grid = { monday, moving, chosen, onChoose: setChosen, q: (search.q ?? '').toLowerCase() };
  return (
    <section className={styles.weeks} aria-label={t('desk.week', { day: dayWords(monday, desk.language) })}>
      <div className={styles.weekBar}>
        <span className={styles.weekPick}>
          <button
            type="button"
            className={page.secondary}
            aria-label={t('desk.previous')}
            disabled={at <= 0}
            onClick={() => void change({ week: weeks[at - 1]! })}
          >
            <IconChevronLeft size={20} aria-hidden />
          </button>
          <Choice
            label={t('desk.week', { day: '' })}
            quiet
            value={monday}
            options={weeks.map((week) => ({
              value: week,
              label: t('desk.week', { day: dayWords(week, desk.language) }),
            }))}
            onChange={(week) => void change({ week })}
          />
          <button
            type="button"
            className={page.secondary}
            aria-label={t('desk.next')}
            disabled={at >= weeks.length - 1}
            onClick={() => void change({ week: weeks[at + 1]! })}
          >
            <IconChevronRight size={20} aria-hidden />
          </button>
        </span>
        <Choice
          label={t('desk.view')}
          value={search.view ?? ''}
          options={[
            { value: '', label: t('desk.byCabinet') },
            { value: 'doctors', label: t('desk.byDoctor') },
          ]}
          onChange={(view) => void change({ view })}
        />
        <label className={styles.find}>
          <span className="visually-hidden">{t('desk.find')}</span>
          <input
            type="search"
            className={page.input}
            placeholder={t('desk.find')}
            value={search.q ?? ''}
            onChange={(event) => void change({ q: event.target.value })}
          />
        </label>
        {desk.rota.editable && <LockWeek monday={monday} />}
      </div>
      {search.view === 'doctors' ? <DoctorGrid {...grid} /> : <CabinetGrid {...grid} />}
      {desk.rota.editable && <p className={`${page.help} ${styles.noPrint}`}>{t('cell.help')}</p>}
      <MovingBar moving={moving} />
      {chosen !== undefined && !moving.picked && (
        <CellPanel key={chosen} chosen={chosen} moving={moving} onClose={() => setChosen(undefined)} />
      )}
    </section>
  );
}

function LockWeek({ monday }: { monday: string }) {
  const { t } = useTranslation('rotas');
  const { rota, act, today } = useDesk();
  const cells = rota.cells.filter(({ date }) => date >= today && date >= monday && date <= addDays(monday, 6));
  const allLocked = cells.length > 0 && cells.every(({ locked }) => locked);
  const state = allLocked ? ('free' as const) : ('locked' as const);
  return (
    <button
      type="button"
      className={page.secondary}
      disabled={cells.length === 0}
      onClick={() =>
        void act(() =>
          rotaActions.cells(
            rota.id,
            cells.map((cell) => ({ ...bare(cell), state })),
          ),
        )
      }
    >
      {t(allLocked ? 'desk.freeWeek' : 'desk.lockWeek')}
    </button>
  );
}

function weeksOf({ rota }: Desk): string[] {
  const found: string[] = [];
  for (let week = mondayOf(rota.plan.from); week <= rota.plan.to; week = addDays(week, 7)) found.push(week);
  return found;
}
