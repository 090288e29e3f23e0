import type { PlaceClosingEffect, PlaceImpact } from '@maillage/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/page/Card.tsx';
import page from '../../components/page/page.module.css';
import { PlaceSearch } from '../../components/place/PlaceSearch.tsx';
import { Failure } from '../../components/state/Failure.tsx';
import { Rich } from '../../components/text/Rich.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import { today } from '../ledger/today.ts';
import styles from './placeImpact.module.css';
import { closingEffect, saveScenario } from './queries.ts';

/** If a doctor settles: the day of closing, where they settle, and what access becomes. */
export function Closing({ impact: { place, editable }, unit }: { impact: PlaceImpact; unit: string }) {
  const { t } = useTranslation('place-impact');
  const { content, communeName } = place;
  const [closesOn, setClosesOn] = useState(content.closesOn ?? today());
  const [commune, setCommune] = useState({ code: content.commune, name: communeName ?? content.commune });
  const [heads, setHeads] = useState('1');
  const asked = { closesOn, commune: commune.code, heads: Number(heads) };
  const complete = closesOn !== '' && heads !== '' && asked.heads >= 0 && asked.heads <= 20;
  const { data, error } = useQuery(closingEffect(place.id, asked, complete));
  return (
    <Card title={t('closing.title')} note={t('closing.note')}>
      <div className={styles.form}>
        <label className={page.label}>
          {t('closing.day')}
          <input
            type="date"
            className={page.input}
            value={closesOn}
            onChange={(event) => setClosesOn(event.target.value)}
          />
        </label>
        <label className={page.label}>
          {t('closing.heads')}
          <input
            type="number"
            className={page.input}
            min={0}
            max={20}
            step={0.5}
            value={heads}
            onChange={(event) => setHeads(event.target.value)}
          />
        </label>
        <div className={page.label}>
          <span>{t('closing.commune', { name: commune.name })}</span>
          <PlaceSearch
            only="communes"
            label={t('closing.otherCommune')}
            onPick={({ id, name }) => setCommune({ code: id, name })}
          />
        </div>
      </div>
      {error && <Failure error={error} />}
      {data && <Told told={data} unit={unit} editable={editable} />}
    </Card>
  );
}

function Told({ told, unit, editable }: { told: PlaceClosingEffect; unit: string; editable: boolean }) {
  const { t } = useTranslation('place-impact');
  const format = useFormat();
  const navigate = useNavigate();
  const open = useMutation({
    mutationFn: () => saveScenario(told.draft),
    onSuccess: ({ scenario }) => navigate({ to: '/decider/scenarios/$id', params: { id: scenario!.id } }),
  });
  const { better, worse, low } = told.headline.lifts;
  const supply = (value: number) => format.number(value, unit === 'consultations' ? 0 : 2);
  const people = (count: number) => format.number(count);
  return (
    <div className={styles.told} aria-live="polite">
      <p className={page.notice}>
        <span>
          <Rich
            text={t(`closing.${unit === 'consultations' ? 'supply' : 'supplyFte'}`, {
              ended: supply(told.ended),
              settled: supply(told.settled),
            })}
            tags={{ figure: <strong /> }}
          />{' '}
          <Rich
            text={t('closing.people', {
              better: people(better.people),
              worse: people(worse.people),
              lifted: people(low.lifted.people),
              dropped: people(low.dropped.people),
              threshold: format.number(low.threshold, 1),
            })}
            tags={{ figure: <strong /> }}
          />
        </span>
      </p>
      {open.error && <Failure error={open.error} />}
      {editable && (
        <div className={page.actions}>
          <button type="button" className={page.primary} disabled={open.isPending} onClick={() => open.mutate()}>
            {t('closing.open')}
          </button>
        </div>
      )}
    </div>
  );
}
