import type { Scenario, ScenarioPlanned, ScenarioPromise } from '@maillage/contract';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getJson, sendJson } from '../../../api/getJson.ts';
import { Card } from '../../../components/page/Card.tsx';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import { useFormat } from '../../../i18n/useFormat.ts';
import { showToast } from '../../../shell/toast.ts';
import { movedByLedger } from '../../ledger/queries.ts';
import styles from './figures.module.css';
import { useThreshold } from './Sentence.tsx';

interface PlanPartProps {
  scenario: Scenario;
  empty: boolean;
  /** Writes what waits. */
  settled: () => Promise<void>;
  refresh: (scenario: Scenario) => void;
}

/** From the scenario to the ledger in one click; afterwards, what was promised beside what happens. */
export function PlanPart({ scenario, empty, settled, refresh }: PlanPartProps) {
  const { t } = useTranslation(['scenarios', 'shell']);
  const format = useFormat();
  const queries = useQueryClient();
  const [state, setState] = useState<{ running: boolean; failure?: unknown }>({ running: false });
  const path = `/api/scenarios/${scenario.id}`;
  const reload = async () => {
    refresh(await getJson<Scenario>(path));
    await Promise.all(movedByLedger.map((key) => queries.invalidateQueries({ queryKey: [key] })));
  };
  const plan = async () => {
    setState({ running: true });
    try {
      await settled();
      const { batch, entries, left } = await sendJson<ScenarioPlanned>('POST', `${path}/plan`);
      await reload();
      const takeBack = async () => {
        await sendJson('POST', `/api/ledger/undo?batch=${batch}`);
        await reload();
      };
      const said = [
        t('scenarios:plan.done', { count: entries }),
        left > 0 && t('scenarios:plan.left', { count: left }),
      ];
      await showToast({
        message: said.filter(Boolean).join(' '),
        undo: { label: t('shell:undo'), run: () => void takeBack() },
      });
      setState({ running: false });
    } catch (failure) {
      setState({ running: false, failure });
    }
  };
  const standing = scenario.promises.some((promise) => promise.standing > 0);
  if (!scenario.editable && scenario.promises.length === 0) return null;
  return (
    <Card title={t('scenarios:plan.title')} note={t('scenarios:plan.lead', { date: format.day(scenario.draft.date) })}>
      {scenario.promises.map((promise) => (
        <PromiseLine key={promise.id} promise={promise} unit={scenario.evaluation.unit as 'consultations'} />
      ))}
      {state.failure !== undefined && <Failure error={state.failure} />}
      {scenario.editable && !standing && (
        <button type="button" className={page.primary} disabled={state.running || empty} onClick={plan}>
          {t('scenarios:plan.button')}
        </button>
      )}
    </Card>
  );
}

function PromiseLine({ promise, unit }: { promise: ScenarioPromise; unit: 'consultations' | 'fte-per-100000' }) {
  const { t } = useTranslation('scenarios');
  const format = useFormat();
  const threshold = useThreshold(promise.promised.lifts.low.threshold, unit);
  const said = ({ lifts }: ScenarioPromise['promised']) =>
    t('plan.lifted', {
      people: format.signed(Math.round(lifts.low.lifted.people - lifts.low.dropped.people)),
      threshold,
    });
  return (
    <div className={styles.promise}>
      <p>
        <b>{t('plan.at', { date: format.day(promise.at), name: promise.by })}</b>
      </p>
      <dl>
        <dt>{t('plan.promised')}</dt>
        <dd>{said(promise.promised)}</dd>
        <dt>{t('plan.actual')}</dt>
        <dd>{promise.actual ? said(promise.actual) : t('plan.gone')}</dd>
      </dl>
      {promise.standing > 0 && (
        <p>
          {t('plan.standing', { standing: promise.standing, count: promise.entries })} ·{' '}
          <Link to="/registre" search={{ show: 'entries' }}>
            {t('plan.open')}
          </Link>
        </p>
      )}
    </div>
  );
}
