import type { SavedCarePlace } from '@maillage/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/page/Card.tsx';
import page from '../../components/page/page.module.css';

/** Before the first published session: what to do first. */
export function NothingYet({ place: { content } }: { place: SavedCarePlace }) {
  const { t } = useTranslation('place-impact');
  return (
    <Card title={t('empty.title')}>
      <p>{t('empty.why')}</p>
      <p className={page.actions}>
        {content.kind === 'cabinet' && (
          <Link to="/organiser" className={page.primary}>
            {t('empty.rota')}
          </Link>
        )}
        {content.kind === 'stop' && (
          <Link to="/organiser/tournees" className={page.primary}>
            {t('empty.round')}
          </Link>
        )}
        <Link to="/organiser/seances" className={page.secondary}>
          {t('empty.session')}
        </Link>
      </p>
    </Card>
  );
}
