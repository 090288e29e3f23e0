import type { AvailabilityGrid } from '@maillage/contract';
import { addDays, mondayOf } from '@maillage/units';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../components/field/Choice.tsx';
import { PageHeading } from '../../../components/page/PageHeading.tsx';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import { PageSkeleton } from '../../../components/state/PageSkeleton.tsx';
import { Rich } from '../../../components/text/Rich.tsx';
import { saveText } from '../../../files/saveText.ts';
import { toCsv } from '../../../files/toCsv.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { today } from '../../ledger/today.ts';
import { useSession } from '../../me/useSession.ts';
import { gridOver } from '../queries.ts';
import { parseGridSearch, shownWho } from '../search.ts';
import { Campaigns } from './Campaigns.tsx';
import { couldCover, shownClinicians } from './counts.ts';
import { GridTable } from './GridTable.tsx';
import styles from './grid.module.css';

const route = getRouteApi('/organiser/disponibilites');
const WEEKS = 8;

/** Who could give which half-day, who has not answered, and asking them. */
export function AvailabilityPage() {
  const { t } = useTranslation('availability');
  const { me, acting } = useSession();
  if (!me) return <PageSkeleton />;
  if (acting?.role === 'coordinator') return <Grid />;
  const own = acting?.role === 'professional';
  return (
    <PageHeading tab={t('grid.tab')} eyebrow={t('grid.eyebrow')} title={t('grid.signIn')}>
      <p>{t('grid.forCoordinators')}</p>
      <p>
        <Link
          to={own ? '/mes-disponibilites' : '/connexion'}
          search={own ? {} : { to: '/organiser/disponibilites' }}
          className={page.primary}
        >
          {t(own ? 'mine.open' : 'enter')}
        </Link>
      </p>
    </PageHeading>
  );
}

function Grid() {
  const search = route.useSearch();
  const from = search.from ?? addDays(mondayOf(today()), 7);
  const through = search.through ?? addDays(from, 7 * WEEKS - 1);
  const { data, error, refetch } = useQuery(gridOver(from, through));
  if (error) return <Failure error={error} reset={refetch} />;
  if (!data) return <PageSkeleton />;
  return <Loaded grid={data} />;
}

function Loaded({ grid }: { grid: AvailabilityGrid }) {
  const { t } = useTranslation('availability');
  const format = useFormat();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (next: Record<string, string>) =>
    navigate({ search: (kept) => parseGridSearch({ ...kept, ...next }), replace: true, resetScroll: false });
  const shown = shownClinicians(grid, search);
  const skills = [...new Set(grid.clinicians.flatMap((one) => one.skills))].sort();
  const counts = couldCover(grid, shown);
  const waiting = grid.clinicians.filter(({ answeredAt }) => answeredAt === null).length;
  const csv = () =>
    toCsv([
      [t('csv.name'), t('csv.answered'), ...grid.halfDays],
      ...shown.map((one) => [
        one.name,
        one.answeredAt?.slice(0, 10) ?? '',
        ...one.reasons.map((reason) => t(`reason.${reason}`)),
      ]),
      [t('grid.could'), '', ...counts],
    ]);
  return (
    <div className={styles.page}>
      <PageHeading
        tab={t('grid.tab')}
        eyebrow={t('grid.eyebrow')}
        title={
          <Rich
            text={t('grid.sentence', {
              count: grid.clinicians.length,
              answered: format.number(grid.clinicians.length - waiting),
              uncovered: format.number(uncovered(grid, counts)),
            })}
            tags={{ figure: <mark /> }}
          />
        }
      >
        <p>{t('grid.lead', { from: format.day(grid.from), through: format.day(grid.through) })}</p>
      </PageHeading>
      <Campaigns grid={grid} />
      <search className={styles.controls}>
        {(['from', 'through'] as const).map((end) => (
          <label key={end} className={styles.date}>
            {t(`grid.${end}`)}
            <input
              type="date"
              className={page.input}
              value={grid[end]}
              onChange={({ target }) => target.value && change({ [end]: target.value })}
            />
          </label>
        ))}
        <Choice
          label={t('grid.who')}
          value={search.who ?? ''}
          options={[
            { value: '', label: t('who.all') },
            ...shownWho.map((one) => ({ value: one, label: t(`who.${one}`) })),
          ]}
          onChange={(who) => change({ who })}
        />
        {skills.length > 0 && (
          <Choice
            label={t('grid.skill')}
            value={search.skill ?? ''}
            options={[{ value: '', label: t('grid.anySkill') }, ...skills.map((one) => ({ value: one, label: one }))]}
            onChange={(skill) => change({ skill })}
          />
        )}
        <label className={styles.search}>
          <span className="visually-hidden">{t('grid.filter')}</span>
          <input
            type="search"
            className={page.input}
            placeholder={t('grid.filter')}
            value={search.q ?? ''}
            onChange={({ target }) => change({ q: target.value })}
          />
        </label>
        <button
          type="button"
          className={page.secondary}
          onClick={() => saveText(`${t('grid.file')}-${grid.from}.csv`, csv())}
        >
          <IconDownload size={20} aria-hidden />
          {t('grid.export')}
        </button>
        <button type="button" className={page.secondary} onClick={() => window.print()}>
          <IconPrinter size={20} aria-hidden />
          {t('grid.print')}
        </button>
      </search>
      {shown.length === 0 ? (
        <p>{t(grid.clinicians.length === 0 ? 'grid.empty' : 'grid.nothing')}</p>
      ) : (
        <GridTable grid={grid} shown={shown} counts={counts} />
      )}
    </div>
  );
}

/** Half-days of working days, public holidays apart, that nobody of those shown could give. */
function uncovered(grid: AvailabilityGrid, counts: readonly number[]): number {
  const off = new Set(grid.publicHolidays.map(({ date }) => date));
  return grid.halfDays.filter((key, at) => {
    const date = key.slice(0, 10);
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    return counts[at] === 0 && weekday >= 1 && weekday <= 5 && !off.has(date);
  }).length;
}
