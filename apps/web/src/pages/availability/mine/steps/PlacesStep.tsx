import { useTranslation } from 'react-i18next';
import styles from '../mine.module.css';
import type { StepProps } from './step.ts';

/** Where this person would go, and where gladly. All ticked is “anywhere”, later places included. */
export function PlacesStep({ words: { mine, content, change } }: StepProps) {
  const { t } = useTranslation('availability');
  const all = mine.places.map(({ id }) => id);
  const accepted = new Set(content.places ?? all);
  const preferred = new Set(content.preferredPlaces);
  const accept = (id: string, yes: boolean) => {
    const next = all.filter((one) => (one === id ? yes : accepted.has(one)));
    change({
      ...content,
      places: next.length === all.length ? null : next,
      preferredPlaces: yes ? content.preferredPlaces : content.preferredPlaces.filter((one) => one !== id),
    });
  };
  const prefer = (id: string, yes: boolean) =>
    change({
      ...content,
      preferredPlaces: yes ? [...content.preferredPlaces, id] : content.preferredPlaces.filter((one) => one !== id),
    });
  if (all.length === 0) return <p className={styles.help}>{t('places.none')}</p>;
  return (
    <div className={styles.step}>
      <p className={styles.help}>{t('places.help')}</p>
      <ul className={styles.list}>
        {mine.places.map(({ id, name, communeName, lodging }) => (
          <li key={id}>
            <label>
              <input type="checkbox" checked={accepted.has(id)} onChange={({ target }) => accept(id, target.checked)} />
              <span>
                <b>{name}</b>
                <small>{[communeName, lodging && t('places.lodging')].filter(Boolean).join(' · ')}</small>
              </span>
            </label>
            {accepted.has(id) && (
              <label className={styles.gladly}>
                <input
                  type="checkbox"
                  checked={preferred.has(id)}
                  onChange={({ target }) => prefer(id, target.checked)}
                />
                {t('given.gladly')}
                <span className="visually-hidden"> : {name}</span>
              </label>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
