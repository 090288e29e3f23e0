import { dayWords, type RotaPlan, requestChangeSentence } from '@maillage/contract';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../components/field/Choice.tsx';
import page from '../../../components/page/page.module.css';
import { useFormat } from '../../../i18n/useFormat.ts';
import { clinicianList } from '../../places/queries.ts';
import { rotaActions } from '../queries.ts';
import styles from '../rotas.module.css';
import { useDesk } from './useDesk.ts';

/** What the rota must keep to, who takes part, and what doctors agreed to beyond their word. */
export function Rules() {
  const { t } = useTranslation('rotas');
  const { rota } = useDesk();
  return (
    <details className={`${styles.how} ${styles.noPrint}`}>
      <summary>{t('rules.title')}</summary>
      <RulesForm key={rota.version} />
      <Agreements />
    </details>
  );
}

function RulesForm() {
  const { t } = useTranslation('rotas');
  const { rota, act, say } = useDesk();
  const [plan, setPlan] = useState(rota.plan);
  const { rules } = plan;
  const write = (change: Partial<RotaPlan['rules']>) => setPlan({ ...plan, rules: { ...rules, ...change } });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (await act(() => rotaActions.plan(rota.id, plan, rota.version))) await say(t('rules.saved'));
  };
  const numbers = (most: number) => Array.from({ length: most }, (_, k) => ({ value: `${k + 1}`, label: `${k + 1}` }));
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)}>
      <Choice
        label={t('rules.perDay')}
        value={`${rules.mostHalfDaysPerDay}`}
        options={numbers(2)}
        onChange={(most) => write({ mostHalfDaysPerDay: Number(most) })}
      />
      <Choice
        label={t('rules.consecutive')}
        value={`${rules.mostConsecutiveDays ?? ''}`}
        options={[{ value: '', label: t('rules.noLimit') }, ...numbers(7)]}
        onChange={(most) => write({ mostConsecutiveDays: most === '' ? null : Number(most) })}
      />
      <Choice
        label={t('rules.rest')}
        value={rules.restAfterFullDay}
        options={(['none', 'next-morning', 'next-day'] as const).map((rest) => ({
          value: rest,
          label: t(`rules.restAfter.${rest}`),
        }))}
        onChange={(rest) => write({ restAfterFullDay: rest as RotaPlan['rules']['restAfterFullDay'] })}
      />
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={rules.twoCabinetsSameDay}
          onChange={(event) => write({ twoCabinetsSameDay: event.target.checked })}
        />
        {t('rules.two')}
      </label>
      <Doctors chosen={plan.clinicians} onChange={(clinicians) => setPlan({ ...plan, clinicians })} />
      <p className={page.help}>{t('rules.legal', { count: rules.regularLocumMostPerWeek })}</p>
      <button type="submit" className={page.secondary}>
        {t('rules.save')}
      </button>
    </form>
  );
}

function Doctors({ chosen, onChange }: { chosen: readonly string[]; onChange: (next: string[]) => void }) {
  const { t } = useTranslation('rotas');
  const { data } = useQuery(clinicianList());
  return (
    <fieldset className={styles.fieldset}>
      <legend>{t('rules.doctors')}</legend>
      <div className={styles.doctors}>
        {data?.clinicians.map(({ id, content }) => (
          <label key={id} className={styles.tick}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) =>
                onChange(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />
            {content.name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Agreements and absences noted on this rota; taken back, the doctor's own word holds again. */
function Agreements() {
  const { t } = useTranslation('rotas');
  const format = useFormat();
  const { rota, names, language, act } = useDesk();
  const { plan } = rota;
  if (plan.grants.length + plan.out.length === 0) return null;
  const keep = (change: Partial<RotaPlan>) =>
    void act(() => rotaActions.plan(rota.id, { ...plan, ...change }, rota.version));
  const forget = (onForget: () => void) => (
    <button type="button" className={styles.link} onClick={onForget}>
      {t('rules.forget')}
    </button>
  );
  return (
    <>
      <h3 className={styles.subtitle}>{t('rules.grants')}</h3>
      <ul className={styles.plain}>
        {plan.out.map((out) => (
          <li key={`${out.doctor} ${out.from} ${out.to}`}>
            {t('rules.out', {
              doctor: names.doctor(out.doctor),
              from: dayWords(out.from, language),
              to: dayWords(out.to, language),
            })}
            {forget(() => keep({ out: plan.out.filter((one) => one !== out) }))}
          </li>
        ))}
        {plan.grants.map((grant) => (
          <li key={`${grant.at} ${JSON.stringify(grant.change)}`}>
            {requestChangeSentence(grant.change, names, language)}
            {forget(() => keep({ grants: plan.grants.filter((one) => one !== grant) }))}
            <span className={styles.soft}>{t('rules.grantedBy', { by: grant.by, at: format.moment(grant.at) })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
