import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../components/field/Choice.tsx';
import { Card } from '../../components/page/Card.tsx';
import { PlaceSearch } from '../../components/place/PlaceSearch.tsx';
import { CopyField } from './CopyField.tsx';
import { distances, parseSharingSearch, usualDistance } from './search.ts';
import styles from './sharing.module.css';

const route = getRouteApi('/organiser/partage');

/** The page that a town hall puts into its site: chosen, seen, copied. */
export function EmbedCard() {
  const { t, i18n } = useTranslation('sharing');
  const { commune, name, km = usualDistance } = route.useSearch();
  const navigate = route.useNavigate();
  const change = (next: Record<string, unknown>) =>
    void navigate({ search: (kept) => parseSharingSearch({ ...kept, ...next }), replace: true, resetScroll: false });
  const query = new URLSearchParams({
    ...(commune !== undefined && { commune, kilometres: String(km) }),
    lang: i18n.language,
  });
  const address = `${location.origin}/integration/seances?${query}`;
  const title = name === undefined ? t('embed.frameTitle') : t('embed.frameTitleNear', { commune: name });
  const html = `<iframe src="${address.replaceAll('&', '&amp;')}" title="${title.replaceAll('"', '&quot;')}" width="100%" height="640" style="border:0" loading="lazy"></iframe>`;
  return (
    <Card title={t('embed.title')} note={t('embed.note')}>
      <div className={styles.controls}>
        <div className={styles.search}>
          <PlaceSearch
            only="communes"
            label={t('embed.commune')}
            onPick={({ id, name: town }) => change({ commune: id, name: town })}
          />
        </div>
        <Choice
          label={t('embed.distance')}
          value={String(km)}
          options={distances.map((distance) => ({
            value: String(distance),
            label: t('embed.kilometres', { distance }),
          }))}
          onChange={(next) => change({ km: next })}
        />
      </div>
      <p>{name === undefined ? t('embed.everywhere') : t('embed.around', { commune: name, distance: km })}</p>
      <CopyField label={t('embed.address')} value={address} />
      <CopyField label={t('embed.html')} value={html} lines={3} />
      <h3 className={styles.subtitle}>{t('embed.preview')}</h3>
      <iframe key={address} src={address} title={title} className={styles.preview} />
    </Card>
  );
}
