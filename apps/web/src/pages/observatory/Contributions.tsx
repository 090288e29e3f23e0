import type { CommuneAccess } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import styles from './commune.module.css';

const shownPlaces = 5;

/** Why this value: the places that give access, the largest part first. */
export function Contributions({ access, decimals }: { access: CommuneAccess; decimals: number }) {
  const { t } = useTranslation('observatory');
  const format = useFormat();
  const { contributions, reachable } = access;
  const largest = contributions[0]?.value ?? 0;
  const hidden = contributions.slice(shownPlaces);
  return (
    <section className={styles.why}>
      <h3>{t('commune.why')}</h3>
      <p className={styles.small}>{t('commune.whyNote')}</p>
      <ol>
        {contributions.slice(0, shownPlaces).map(({ code, name, minutes, value }) => (
          <li key={code}>
            <span>{name}</span>
            <small>
              {code === access.code ? t('commune.here') : t('commune.minutes', { minutes: Math.round(minutes) })}
            </small>
            <b>{format.number(value, decimals)}</b>
            <i style={{ width: `${(100 * value) / largest}%` }} />
          </li>
        ))}
        {hidden.length > 0 && (
          <li className={styles.rest}>
            <span>{t('commune.others', { count: hidden.length })}</span>
            <small />
            <b>
              {format.number(
                hidden.reduce((sum, { value }) => sum + value, 0),
                decimals,
              )}
            </b>
          </li>
        )}
      </ol>
      <p className={styles.note}>
        {contributions.length === 0
          ? t('commune.none', { minutes: reachable.minutes })
          : t('commune.reachable', {
              count: Math.round(reachable.professionals),
              minutes: reachable.minutes,
              people: format.number(Math.round(reachable.people)),
            })}
      </p>
    </section>
  );
}
