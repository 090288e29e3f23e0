import { errorSentence } from '@maillage/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RequestFailure } from '../../api/getJson.ts';
import { PageHeading } from '../../components/page/PageHeading.tsx';
import { PlaceSearch } from '../../components/place/PlaceSearch.tsx';
import type { InterfaceLanguage } from '../../i18n/languages.ts';
import styles from './commune.module.css';
import { suggestionsOf } from './unknown.ts';

/** Says that the code leads nowhere, and offers the nearest ones and the search. */
export default function UnknownCommune({ failure }: { failure: RequestFailure }) {
  const { t, i18n } = useTranslation('commune');
  const suggestions = suggestionsOf(failure);
  return (
    <div className={styles.unknown}>
      <PageHeading tab={t('unknown.title')} title={t('unknown.title')}>
        <p>{errorSentence('commune/unknown', i18n.language as InterfaceLanguage, failure.details)}</p>
      </PageHeading>
      <PlaceSearch large />
      {suggestions.length > 0 && <h2>{t('unknown.near')}</h2>}
      <ul>
        {suggestions.map(({ code, name }) => (
          <li key={code}>
            <Link to="/communes/$code" params={{ code }}>
              {name}
            </Link>{' '}
            {code}
          </li>
        ))}
      </ul>
    </div>
  );
}
