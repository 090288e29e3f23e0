import type { SlotAnswer } from '@maillage/contract';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../components/field/Choice.tsx';
import styles from '../patients.module.css';
import { doctorAnswers, type FindSearch, modes, parseFindSearch } from '../search.ts';

const route = getRouteApi('/patients');

/** What narrows the list; all of it stands in the address. */
export function Filters({ search, answer }: { search: FindSearch; answer: SlotAnswer }) {
  const { t } = useTranslation('patients');
  const navigate = route.useNavigate();
  const places = useSeen(answer.places.map(({ id, name }) => [id, name]));
  const visits = useSeen(answer.sessions.flatMap((one) => one.visits.map(({ code, label }) => [code, label] as const)));
  const change = (next: Record<string, string>) =>
    void navigate({
      search: (kept) => parseFindSearch({ ...kept, ...next }),
      replace: true,
      resetScroll: false,
    });
  const any = { value: '', label: t('filter.any') };
  const options = (seen: ReadonlyMap<string, string>) => [
    any,
    ...[...seen].map(([value, label]) => ({ value, label })),
  ];
  const [open, setOpen] = useState(() => matchMedia('(min-width: 768px)').matches);
  const count = [search.medecin, search.motif, search.mode, search.place, search.wheelchair].filter(Boolean).length;
  return (
    <search aria-label={t('filter.label')}>
      <details className={styles.filters} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {t('filter.label')}
          {count > 0 && ` · ${t('filter.count', { count })}`}
        </summary>
        <div>
          <Choice
            label={t('filter.doctor')}
            value={search.medecin ?? ''}
            options={[
              { value: '', label: t('filter.doctorUnsaid') },
              ...doctorAnswers.map((value) => ({ value, label: t(`doctor.${value}`) })),
            ]}
            onChange={(medecin) => change({ medecin })}
          />
          {visits.size > 1 && (
            <Choice
              label={t('filter.visit')}
              value={search.motif ?? ''}
              options={options(visits)}
              onChange={(motif) => change({ motif })}
            />
          )}
          <Choice
            label={t('filter.mode')}
            value={search.mode ?? ''}
            options={[any, ...modes.map((value) => ({ value, label: t(`mode.${value}`) }))]}
            onChange={(mode) => change({ mode })}
          />
          {places.size > 1 && (
            <Choice
              label={t('filter.place')}
              value={search.place ?? ''}
              options={options(places)}
              onChange={(place) => change({ place })}
            />
          )}
          <label className={styles.tick}>
            <input
              type="checkbox"
              checked={search.wheelchair === '1'}
              onChange={(event) => change({ wheelchair: event.target.checked ? '1' : '' })}
            />
            {t('filter.wheelchair')}
          </label>
        </div>
      </details>
    </search>
  );
}

/** Names met so far: a filter must not take away the other choices. */
function useSeen(entries: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const [seen] = useState(() => new Map<string, string>());
  for (const [key, name] of entries) seen.set(key, name);
  return seen;
}
