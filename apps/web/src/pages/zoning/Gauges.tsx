import type { ZoningDraft } from '@maillage/contract';
import type { Gauge } from '@maillage/zoning';
import { useTranslation } from 'react-i18next';
import styles from './gauges.module.css';
import type { ZoningModel } from './model.ts';
import { useZoningFormat } from './useZoningFormat.ts';
import type { Opened } from './ZoningPage.tsx';

interface GaugesProps {
  draft: ZoningDraft;
  model: ZoningModel;
  onOpen: (what: Opened) => void;
}

/** People against the ceilings, departures against the margin, and what the settlements hoped for would cost. */
export function Gauges({ draft, model, onOpen }: GaugesProps) {
  const { t } = useTranslation('zoning');
  const format = useZoningFormat();
  const { gauges, selected } = model.assessment;
  const { share } = model.state.parameters.margin;
  const ask = draft.editable && (
    <button type="button" onClick={() => onOpen('rules')}>
      {t('gauge.give')}
    </button>
  );
  return (
    <section className={styles.gauges} aria-label={t('gauge.title')}>
      <Bar title={t('gauge.zip')} gauge={gauges.zip} kind="zip" ask={ask} />
      <Bar title={t('gauge.zac')} gauge={gauges.zac} kind="zac" ask={ask} />
      <Bar
        title={t('gauge.margin')}
        gauge={gauges.margin}
        kind="margin"
        note={t('gauge.marginRule', {
          share: format.share(share, share * 100 === Math.round(share * 100) ? 0 : 1),
          pool: format.people(selected.pool),
        })}
      />
      <Budget draft={draft} model={model} onOpen={onOpen} />
    </section>
  );
}

interface BarProps {
  title: string;
  gauge: Gauge;
  kind: 'zip' | 'zac' | 'margin';
  note?: string;
  ask?: React.ReactNode;
}

function Bar({ title, gauge: { people, min, max, verdict }, kind, note, ask }: BarProps) {
  const { t } = useTranslation('zoning');
  const format = useZoningFormat();
  const full = Math.max(max ?? 0, people, min ?? 0) || 1;
  const part = (value: number) => `${(100 * value) / full}%`;
  return (
    <div className={styles.gauge} data-verdict={verdict}>
      <h2>{title}</h2>
      <p className={styles.figure}>
        {max === null
          ? t('gauge.unknown', { people: format.people(people) })
          : t('gauge.of', { people: format.people(people), max: format.people(max) })}
      </p>
      <div className={styles.track} aria-hidden>
        <i data-kind={kind} style={{ width: max === null && people === 0 ? 0 : part(people) }} />
        {min !== null && min > 0 && (
          <b style={{ left: part(min) }} title={t('gauge.from', { min: format.people(min) })} />
        )}
        {max !== null && people > max && <b style={{ left: part(max) }} />}
      </div>
      <p className={styles.note}>
        <strong>{t(`gauge.verdict.${verdict}`)}.</strong>{' '}
        {verdict === 'over' && t('gauge.excess', { people: format.people(people - (max ?? 0)) })}
        {verdict === 'under' && t('gauge.missing', { people: format.people((min ?? 0) - people) })}
        {verdict === 'within' && t('gauge.left', { people: format.people((max ?? 0) - people) })} {note}
        {max === null && ask}
      </p>
    </div>
  );
}

function Budget({ draft, model, onOpen }: GaugesProps) {
  const { t } = useTranslation('zoning');
  const format = useZoningFormat();
  const { total } = model.assessment.budget;
  const { grants, settlements } = model.state.parameters;
  return (
    <div className={styles.gauge}>
      <h2>{t('gauge.budget')}</h2>
      <p className={styles.figure}>{total === null ? '–' : format.euros(total)}</p>
      <p className={styles.note}>
        {settlements.zip === null || settlements.zac === null
          ? t('gauge.budgetUnknown')
          : t('gauge.budgetRule', {
              zip: format.euros(grants.zip),
              zac: format.euros(grants.zac),
              rateZip: format.number(settlements.zip),
              rateZac: format.number(settlements.zac),
            })}{' '}
        {draft.editable && (
          <button type="button" onClick={() => onOpen('rules')}>
            {t('gauge.hypothesis')}
          </button>
        )}
      </p>
    </div>
  );
}
