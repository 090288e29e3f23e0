import type { RoundDraft, RoundSummary } from '@maillage/contract';
import { dieppeDraft } from '@maillage/rounds';
import { addDays, mondayOf } from '@maillage/units';
import { IconArrowsDiff, IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../components/page/PageHeading.tsx';
import page from '../../components/page/page.module.css';
import { Failure } from '../../components/state/Failure.tsx';
import { PageSkeleton } from '../../components/state/PageSkeleton.tsx';
import { Rich } from '../../components/text/Rich.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import { useSession } from '../me/useSession.ts';
import { addRound, roundList } from './queries.ts';
import styles from './rounds.module.css';
import { SignInFirst } from './SignInFirst.tsx';

const MOST_COMPARED = 4;

/** The round plans of an organisation: what each covers, what is missing, whether people know it. */
export function RoundsPage() {
  const { me, acting, failure } = useSession();
  if (failure) return <Failure error={failure} />;
  if (!me) return <PageSkeleton />;
  return acting ? <OwnRounds /> : <SignInFirst />;
}

function OwnRounds() {
  const { t } = useTranslation('rounds');
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(roundList());
  const [picked, setPicked] = useState<readonly string[]>([]);
  const create = useMutation({
    mutationFn: addRound,
    onSuccess: ({ id }) => navigate({ to: '/organiser/tournees/$id', params: { id } }),
  });
  if (error) return <Failure error={error} reset={refetch} />;
  if (!data) return <PageSkeleton />;
  const { rounds, editable } = data;
  const monday = addDays(mondayOf(new Date().toISOString().slice(0, 10)), 14);
  const example = () =>
    create.mutate(dieppeDraft(monday, t('example.name'), (number) => t('example.doctor', { number })) as RoundDraft);
  const published = rounds.filter(({ publishedAt }) => publishedAt !== null).length;
  return (
    <div className={styles.page}>
      <PageHeading
        tab={t('tab')}
        eyebrow={t('eyebrow')}
        title={
          <Rich
            text={rounds.length === 0 ? t('sentence.none') : t('sentence.some', { count: rounds.length, published })}
            tags={{ figure: <mark /> }}
          />
        }
      >
        <p>{t('lead')}</p>
      </PageHeading>
      {create.error && <Failure error={create.error} />}
      {editable && rounds.length > 0 && (
        <div className={page.actions}>
          <button
            type="button"
            className={page.primary}
            disabled={create.isPending}
            onClick={() => create.mutate(blankDraft(monday, t('newName'), t('newVehicle'), t('newDepot')))}
          >
            <IconPlus size={20} aria-hidden />
            {t('add')}
          </button>
          <button type="button" className={page.secondary} disabled={create.isPending} onClick={example}>
            {t('example.load')}
          </button>
          {picked.length >= 2 && (
            <Link to="/organiser/tournees/comparer" search={{ ids: picked.join(',') }} className={page.secondary}>
              <IconArrowsDiff size={20} aria-hidden />
              {t('compare.these', { count: picked.length })}
            </Link>
          )}
        </div>
      )}
      {rounds.length === 0 && (
        <section className={styles.empty} aria-labelledby="rounds-empty">
          <h2 id="rounds-empty">{t('empty.title')}</h2>
          <p>{t('empty.text')}</p>
          {editable && (
            <div className={page.actions}>
              <button type="button" className={page.primary} disabled={create.isPending} onClick={example}>
                {t('empty.example')}
              </button>
              <button
                type="button"
                className={page.secondary}
                disabled={create.isPending}
                onClick={() => create.mutate(blankDraft(monday, t('newName'), t('newVehicle'), t('newDepot')))}
              >
                {t('add')}
              </button>
            </div>
          )}
        </section>
      )}
      <ul className={styles.list}>
        {rounds.map((round) => (
          <Line
            key={round.id}
            round={round}
            picked={picked.includes(round.id)}
            full={picked.length >= MOST_COMPARED}
            onPick={(on) => setPicked((all) => (on ? [...all, round.id] : all.filter((id) => id !== round.id)))}
          />
        ))}
      </ul>
    </div>
  );
}

function Line({
  round,
  picked,
  full,
  onPick,
}: {
  round: RoundSummary;
  picked: boolean;
  full: boolean;
  onPick: (on: boolean) => void;
}) {
  const { t } = useTranslation('rounds');
  const format = useFormat();
  const { id, name, from, to, stops, crews, rounds, missed, withoutCrew, solved, publishedAt } = round;
  return (
    <li className={styles.line}>
      <h2>
        <Link to="/organiser/tournees/$id" params={{ id }}>
          {name}
        </Link>
      </h2>
      <p>
        {t('line.what', {
          from: format.day(from),
          to: format.day(to),
          stops: t('count.stops', { count: stops }),
          crews: t('count.crews', { count: crews }),
        })}
      </p>
      <p className={styles.soft}>
        {solved ? t('count.rounds', { count: rounds }) : t('line.unsolved')}
        {missed > 0 && <strong className={styles.warm}> · {t('count.missed', { count: missed })}</strong>}
        {withoutCrew > 0 && <strong className={styles.warm}> · {t('count.gaps', { count: withoutCrew })}</strong>}
        {publishedAt && ` · ${t('line.published', { date: format.day(publishedAt) })}`}
      </p>
      {solved && (
        <label className={styles.pick}>
          <input
            type="checkbox"
            checked={picked}
            disabled={full && !picked}
            onChange={(event) => onPick(event.target.checked)}
          />
          {t('compare.pick')}
        </label>
      )}
    </li>
  );
}

const blankDraft = (from: string, name: string, vehicle: string, depot: string): RoundDraft => ({
  name,
  from,
  to: addDays(from, 4 * 7 - 1),
  weekdays: [1, 2, 3, 4, 5],
  closedDates: [],
  workingDay: { from: '08:30', to: '17:30' },
  vehicles: [vehicle],
  depot: { place: null, commune: '62510', name: depot, point: null },
  stops: [],
  crews: [],
});
