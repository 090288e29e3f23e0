import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { communeSearch } from '../../../api/queries.ts';
import styles from './form.module.css';
import type { PickedCommune } from './formState.ts';

interface CommuneFieldProps {
  chosen: PickedCommune | undefined;
  missing: boolean;
  onChoose: (commune: PickedCommune | undefined) => void;
}

/** Finds a commune by name, postal code or code, and keeps it. */
export function CommuneField({ chosen, missing, onChoose }: CommuneFieldProps) {
  const { t } = useTranslation(['ledger', 'shell']);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const [q] = useDebouncedValue(typed, 120);
  const { data } = useQuery(communeSearch(q));
  const hits = typed.trim().length > 1 ? (data?.communes ?? []) : [];
  const choose = (hit: PickedCommune | undefined) => {
    if (!hit) return;
    onChoose({ code: hit.code, name: hit.name });
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setActive((index) => (index + step + hits.length) % Math.max(1, hits.length));
    else if (event.key === 'Enter' && hits.length > 0) choose(hits[active]);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.field} data-missing={missing || undefined}>
      <label htmlFor={id}>
        {t('ledger:form.commune')}
        {missing && <em> · {t('ledger:form.required')}</em>}
      </label>
      <input
        id={id}
        role="combobox"
        data-autofocus={chosen === undefined || undefined}
        autoComplete="off"
        spellCheck={false}
        aria-expanded={hits.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={hits[active] && `${id}-${active}`}
        aria-invalid={missing}
        placeholder={chosen ? t('ledger:form.communeChosen', { ...chosen }) : t('ledger:form.communeHint')}
        data-chosen={chosen !== undefined || undefined}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t('ledger:form.commune')}
        className={styles.hits}
        hidden={hits.length === 0}
      >
        {hits.map((hit, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the field that owns this list.
          <div
            key={hit.code}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onMouseEnter={() => setActive(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(hit)}
          >
            {hit.name}
            <small>
              {hit.postalCodes[0] ?? hit.departement} · {t('shell:search.hit', { population: hit.population })}
            </small>
          </div>
        ))}
      </div>
    </div>
  );
}
