import { IconBuildingCommunity, IconMap2, IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../state/Failure.tsx';
import styles from './place.module.css';
import { type Place, placesOf } from './places.ts';
import { usePlaceNavigation } from './usePlaceNavigation.ts';
import { usePlaceSearch } from './usePlaceSearch.ts';

interface PlaceSearchProps {
  autoFocus?: boolean;
  /** Called when a place is chosen, before it opens. */
  onChosen?: () => void;
  /** Receives the chosen place instead of opening it. */
  onPick?: (place: Place) => void;
  large?: boolean;
  /** Name of the field, instead of the usual one. */
  label?: string;
  only?: 'communes';
}

/** One field that finds a commune, an EPCI, a département or a region by name, postal code or code. */
export function PlaceSearch({ autoFocus = false, onChosen, onPick, large = false, label, only }: PlaceSearchProps) {
  // the words of the answers too: loading them at the first answer would take the focus out of the field
  const { t } = useTranslation(['shell', 'words']);
  const name = label ?? t('search.label');
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const results = usePlaceSearch(typed);
  const { openCommune, openTerritory } = usePlaceNavigation();
  const id = useId();
  const places = placesOf(only ? { ...results, territories: [] } : results);
  const open = typed.trim().length > 1;

  const choose = (place: Place) => {
    onChosen?.();
    setTyped('');
    if (onPick) onPick(place);
    else if (place.type === 'commune') openCommune(place.id);
    else openTerritory(place.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setActive((index) => (index + step + places.length) % Math.max(1, places.length));
    else if (event.key === 'Enter' && places[active]) choose(places[active]);
    else if (event.key === 'Escape' && typed !== '') setTyped('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={styles.field} data-large={large || undefined}>
      <label className="visually-hidden" htmlFor={`${id}-input`}>
        {name}
      </label>
      <IconSearch size={22} stroke={1.7} aria-hidden />
      <input
        id={`${id}-input`}
        role="combobox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-activedescendant={open && places[active] ? `${id}-${active}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: a dialog that only searches puts the focus in its field.
        autoFocus={autoFocus}
        placeholder={name}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label={name} className={styles.list} hidden={!open}>
        {places.map((place, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the field that owns this list.
          <div
            key={`${place.type}-${place.id}`}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={styles.option}
            onMouseEnter={() => setActive(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(place)}
          >
            <PlaceLine place={place} />
          </div>
        ))}
      </div>
      {open && <Answer results={results} typed={typed} none={places.length === 0} />}
    </div>
  );
}

export function PlaceLine({ place }: { place: Place }) {
  const { t } = useTranslation(['shell', 'words']);
  const Icon = place.type === 'commune' ? IconBuildingCommunity : IconMap2;
  return (
    <>
      <Icon size={20} stroke={1.6} aria-hidden />
      <span className={styles.name}>{place.name}</span>
      <span className={styles.detail}>
        {place.kind && `${t(`words:kind.${place.kind}`)} · `}
        {place.detail && `${place.detail} · `}
        {t('shell:search.hit', { population: place.population })}
      </span>
    </>
  );
}

function Answer({
  results,
  typed,
  none,
}: {
  results: ReturnType<typeof usePlaceSearch>;
  typed: string;
  none: boolean;
}) {
  const { t } = useTranslation('shell');
  if (results.failure) return <Failure error={results.failure} />;
  return (
    <p role="status" className={none ? styles.answer : 'visually-hidden'}>
      {none ? t(results.searching ? 'search.loading' : 'search.none', { query: typed }) : ''}
    </p>
  );
}
