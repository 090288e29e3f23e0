import type { LedgerEffect } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import styles from './form.module.css';

const SHOWN = 6;

/** The communes whose access changes most, before and after. */
export function EffectTable({ effect }: { effect: LedgerEffect }) {
  const { t } = useTranslation('ledger');
  const format = useFormat();
  const decimals = effect.unit === 'consultations' ? 2 : 1;
  const number = (value: number | null) => (value === null ? t('list.unknown') : format.number(value, decimals));
  const hidden = effect.communes.length - SHOWN;
  const threshold = effect.crossing?.threshold;
  const under = (value: number | null) => value !== null && threshold !== undefined && value <= threshold;
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
        {effect.communes.slice(0, SHOWN).map(({ code, name, population, before, after }) => (
          <tr key={code} data-crosses={under(before) !== under(after) || undefined}>
            <th scope="row">{name}</th>
            <td>{format.number(population)}</td>
            <td>{number(before)}</td>
            <td>
              <b>{number(after)}</b>
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
