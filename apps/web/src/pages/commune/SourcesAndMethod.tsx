import type { CommuneAccess, CommuneCard } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/page/Card.tsx';
import { Rich } from '../../components/text/Rich.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import styles from './commune.module.css';

/** Where each figure comes from, and how access is computed, in words. */
export function SourcesAndMethod({ card, access }: { card: CommuneCard; access: CommuneAccess }) {
  const { t } = useTranslation('commune');
  const format = useFormat();
  return (
    <Card title={t('sources.title')} className={styles.sources}>
      <p>{t(access.unit === 'consultations' ? 'sources.methodConsultations' : 'sources.methodFte')}</p>
      <ul>
        {access.sources.map((source) => (
          <li key={`${source.dataset}-${source.vintage}`}>
            <Rich
              text={t('sources.one', {
                title: source.title,
                vintage: source.vintage,
                licence: source.licence,
                day: format.day(source.importedAt),
              })}
              // biome-ignore lint/a11y/useAnchorContent: the words come with the translation.
              tags={{ a: <a href={source.sourceUrl} rel="noreferrer" /> }}
            />{' '}
            {t(`certainty.${source.certainty}`)}
          </li>
        ))}
      </ul>
      <p>{t('sources.code', { code: card.code, year: card.populationVintage })}</p>
    </Card>
  );
}
