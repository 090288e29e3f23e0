import type { RotaStart, SavedCarePlace } from '@maillage/contract';
import { addDays, mondayOf } from '@maillage/units';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/page/Card.tsx';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import { useFormat } from '../../../i18n/useFormat.ts';
import { placeList } from '../../places/queries.ts';
import { rotaActions } from '../queries.ts';
import styles from '../rotas.module.css';

/** Twelve weeks from the Monday after next: a season, and time to ask everybody. */
const WEEKS = 12;

/** A new draft: cabinets, a period, how many doctors at a time. */
export function StartRota() {
  const { t } = useTranslation('rotas');
  const { data } = useQuery(placeList());
  const cabinets = data?.places.filter(({ content }) => content.kind === 'cabinet');
  if (!cabinets) return null;
  return (
    <Card title={t('start.title')}>
      {cabinets.length === 0 ? <p>{t('start.noCabinet')}</p> : <Form cabinets={cabinets} />}
    </Card>
  );
}

function Form({ cabinets }: { cabinets: readonly SavedCarePlace[] }) {
  const { t } = useTranslation('rotas');
  const format = useFormat();
  const navigate = useNavigate();
  const [failure, setFailure] = useState<unknown>();
  const first = addDays(mondayOf(new Date().toISOString().slice(0, 10)), 14);
  const [start, setStart] = useState<RotaStart>({
    name: '',
    from: first,
    to: addDays(first, WEEKS * 7 - 1),
    cabinets: cabinets.map(({ id }) => ({ place: id, wanted: 1 })),
    openOnPublicHolidays: false,
  });
  const write = (change: Partial<RotaStart>) => setStart((before) => ({ ...before, ...change }));
  const wantedAt = (id: string) => start.cabinets.find(({ place }) => place === id)?.wanted;
  const want = (id: string, wanted: number | undefined) => {
    const others = start.cabinets.filter(({ place }) => place !== id);
    const kept = wanted === undefined ? others : [...others, { place: id, wanted }];
    write({ cabinets: cabinets.flatMap((cabinet) => kept.find(({ place }) => place === cabinet.id) ?? []) });
  };
  const create = async (event: FormEvent) => {
    event.preventDefault();
    setFailure(undefined);
    try {
      const name = start.name.trim() || t('start.suggested', { day: format.day(start.from) });
      const { id } = await rotaActions.start({ ...start, name });
      await navigate({ to: '/organiser/plannings/$id', params: { id } });
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <form className={styles.form} onSubmit={(event) => void create(event)}>
      <label className={page.label}>
        {t('start.name')}
        <input
          className={page.input}
          value={start.name}
          maxLength={160}
          placeholder={t('start.suggested', { day: format.day(start.from) })}
          onChange={(event) => write({ name: event.target.value })}
        />
      </label>
      {(['from', 'to'] as const).map((end) => (
        <label key={end} className={page.label}>
          {t(`start.${end}`)}
          <input
            type="date"
            required
            className={page.input}
            value={start[end]}
            onChange={(event) => write({ [end]: event.target.value })}
          />
        </label>
      ))}
      <fieldset className={styles.fieldset}>
        <legend>{t('start.cabinets')}</legend>
        {cabinets.map(({ id, content }) => (
          <div key={id} className={styles.cabinetChoice}>
            <label>
              <input
                type="checkbox"
                checked={wantedAt(id) !== undefined}
                onChange={(event) => want(id, event.target.checked ? 1 : undefined)}
              />
              {content.name}
            </label>
            {content.rooms > 1 && wantedAt(id) !== undefined && (
              <select
                aria-label={t('start.wanted', { name: content.name })}
                value={wantedAt(id)}
                onChange={(event) => want(id, Number(event.target.value))}
              >
                {Array.from({ length: content.rooms }, (_, k) => k + 1).map((count) => (
                  <option key={count}>{count}</option>
                ))}
              </select>
            )}
          </div>
        ))}
      </fieldset>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={start.openOnPublicHolidays}
          onChange={(event) => write({ openOnPublicHolidays: event.target.checked })}
        />
        {t('start.holidays')}
      </label>
      {failure !== undefined && <Failure error={failure} />}
      <button type="submit" className={page.primary} disabled={start.cabinets.length === 0}>
        {t('start.create')}
      </button>
    </form>
  );
}
