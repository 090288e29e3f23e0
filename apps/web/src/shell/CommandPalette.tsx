import '@mantine/spotlight/styles.css';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlaceLine } from '../components/place/PlaceSearch.tsx';
import styles from '../components/place/place.module.css';
import { type Place, placesOf } from '../components/place/places.ts';
import { usePlaceNavigation } from '../components/place/usePlaceNavigation.ts';
import { usePlaceSearch } from '../components/place/usePlaceSearch.ts';
import { usePaletteActions } from './usePaletteActions.tsx';

const [store, spotlight] = createSpotlight();

/** Ctrl-K: communes, territories and actions in one field. */
export default function CommandPalette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('shell');
  const [query, setQuery] = useState('');
  const places = placesOf(usePlaceSearch(query));
  const { openCommune, openTerritory } = usePlaceNavigation();
  const actions = usePaletteActions().filter(({ label }) => matches(label, query));
  useEffect(() => {
    spotlight.open();
    return spotlight.close;
  }, []);
  const choose = (place: Place) => (place.type === 'commune' ? openCommune(place.id) : openTerritory(place.id));
  const group = (type: Place['type']) =>
    places
      .filter((place) => place.type === type)
      .map((place) => (
        <Spotlight.Action key={`${type}-${place.id}`} onClick={() => choose(place)}>
          <span className={styles.option}>
            <PlaceLine place={place} />
          </span>
        </Spotlight.Action>
      ));

  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={onClose}
      scrollable
      maxHeight="60vh"
      shortcut={null}
    >
      <Spotlight.Search
        placeholder={t('search.placeholder')}
        aria-label={t('search.open')}
        leftSection={<IconSearch size={20} aria-hidden />}
      />
      <Spotlight.ActionsList>
        <Group label={t('search.communes')} items={group('commune')} />
        <Group label={t('search.territories')} items={group('territory')} />
        <Group
          label={t('search.actions')}
          items={actions.map(({ id, label, icon, run }) => (
            <Spotlight.Action key={id} label={label} leftSection={icon} onClick={run} />
          ))}
        />
        {places.length + actions.length === 0 && <Spotlight.Empty>{t('search.none', { query })}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function Group({ label, items }: { label: string; items: React.ReactNode[] }) {
  return items.length === 0 ? null : <Spotlight.ActionsGroup label={label}>{items}</Spotlight.ActionsGroup>;
}

const matches = (label: string, query: string) => plain(label).includes(plain(query));
const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
