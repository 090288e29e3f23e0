import type { LedgerEffect } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import styles from './form.module.css';

const SHOWN = 6;

/** The communes that cross the threshold, then those whose access changes most; before and after. */
export function EffectTable({ effect }: { effect: LedgerEffect }) {
  const { t } = useTranslation('ledger');
  const format = useFormat();
  const decimals = effect.unit === 'consultations' ? 2 : 1;
  const number = (value: number | null) => (value === null ? t('list.unknown') : format.number(value, decimals));
  const hidden = effect.communes.length - SHOWN;
  const threshold = effect.crossing?.threshold;
  const under = (value: number | null) => value !== null && threshold !== undefined && value <= threshold;
  const crosses = ({ before, after }: LedgerEffect['communes'][number]) => under(before) !== under(after);
  const communes = effect.communes.toSorted((a, b) => Number(crosses(b)) - Number(crosses(a)));
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('effect.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('effect.commune')}</th>
          <th scope="col">{t('effect.people')}</th>
          <th scope="col">{t('effect.before')}</th>
          <th scope="col">{t('effect.after')}</th>
        </tr>
      </thead>
      <tbody>
        {communes.slice(0, SHOWN).map((commune) => (
          <tr key={commune.code} data-crosses={crosses(commune) || undefined}>
            <th scope="row">{commune.name}</th>
            <td>{format.number(commune.population)}</td>
            <td>{number(commune.before)}</td>
            <td>
              <b>{number(commune.after)}</b>
            </td>
          </tr>
        ))}
      </tbody>
      {hidden > 0 && (
        <tfoot>
          <tr>
            <td colSpan={4}>{t('effect.more', { count: hidden })}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
