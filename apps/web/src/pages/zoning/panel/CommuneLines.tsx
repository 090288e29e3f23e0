import type { ClassifiedUnit, Difference } from '@maillage/zoning';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ClassBadge } from '../ClassBadge.tsx';
import { useZoningFormat } from '../useZoningFormat.ts';
import styles from './panel.module.css';

/** The communes of a unit, the least served first, with their class in the zoning in force. */
export function CommuneLines({ of: { unit }, difference }: { of: ClassifiedUnit; difference: Difference | null }) {
  const { t } = useTranslation('zoning');
  const format = useZoningFormat();
  const before = new Map(difference?.communes.map((commune) => [commune.code, commune.before]));
  const communes = unit.communes.toSorted((a, b) => (a.value ?? 99) - (b.value ?? 99));
  return (
    <details className={styles.communes} open={communes.length <= 12}>
      <summary>
        {t('panel.communes')} ({communes.length})
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('panel.commune')}</th>
            <th scope="col">{t('panel.communePeople')}</th>
            <th scope="col">{t('panel.communeValue')}</th>
            {difference && <th scope="col">{t('table.before')}</th>}
          </tr>
        </thead>
        <tbody>
          {communes.map(({ code, name, population, value }) => {
            const was = before.get(code);
            return (
              <tr key={code}>
                <th scope="row">
                  <Link to="/communes/$code" params={{ code }}>
                    {name}
                  </Link>
                </th>
                <td>{format.people(population)}</td>
                <td>{format.value(value)}</td>
                {difference && <td>{was ? <ClassBadge of={was} /> : t('table.unknown')}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
