import { type RotaChange, violationSentence } from '@maillage/contract';
import type { RotaViolation } from '@maillage/rota';
import { useTranslation } from 'react-i18next';
import page from '../../../components/page/page.module.css';
import { rotaActions } from '../queries.ts';
import styles from '../rotas.module.css';
import { useDesk } from './useDesk.ts';

/** Rules broken by what was put by hand; where a doctor's word is enough to cure one, a button notes it. */
export function Violations() {
  const { t } = useTranslation('rotas');
  const { rota, violations, names, language, act } = useDesk();
  if (violations.length === 0) return null;
  const note = (change: RotaChange) =>
    void act(() => rotaActions.grant(rota.id, { changes: [change], removed: [], added: [] }));
  return (
    <div className={`${page.warning} ${styles.violations}`}>
      <div>
        <strong>{t('violations.title', { count: violations.length })}</strong>
        <ul>
          {violations.map((one) => {
            const change = agreementFor(one);
            return (
              <li key={JSON.stringify(one)}>
                {violationSentence(one, names, language)}
                {change && (
                  <button type="button" className={styles.link} onClick={() => note(change)}>
                    {t('violations.agree')}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
        <p className={page.help}>{t('violations.note')}</p>
      </div>
    </div>
  );
}

/** What a doctor would have to agree to; the law, the road and the rooms are not theirs to grant. */
function agreementFor(one: RotaViolation): RotaChange | undefined {
  switch (one.code) {
    case 'not-available':
      return { code: 'be-available', doctor: one.doctor, date: one.date, half: one.half };
    case 'place-not-accepted':
      return { code: 'accept-cabinet', doctor: one.doctor, cabinet: one.cabinet };
    case 'week-full':
      return { code: 'raise-week', doctor: one.doctor, week: one.week, from: one.limit, to: one.found };
    case 'month-full':
      return { code: 'raise-month', doctor: one.doctor, month: one.month, from: one.limit, to: one.found };
    default:
      return undefined;
  }
}
