import type { ScenarioHit } from '@maillage/contract';
import { professions } from '@maillage/supply';
import { IconCopy, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Sentence } from '../workbench/Sentence.tsx';
import styles from './list.module.css';
import type { ListActions } from './useListActions.ts';

interface ScenarioLineProps {
  hit: ScenarioHit;
  editable: boolean;
  chosen: boolean;
  onChoose: () => void;
  actions: ListActions;
}

/** A scenario in the list: its name, its sentence with its figure, and what can be done with it. */
export function ScenarioLine({ hit, editable, chosen, onChoose, actions }: ScenarioLineProps) {
  const { t } = useTranslation(['scenarios', 'words']);
  const format = useFormat();
  const profession = hit.profession as keyof typeof professions;
  const facts = [
    hit.territory.name,
    t(`words:profession.${profession}`),
    t('scenarios:list.on', { date: format.day(hit.date) }),
    t('scenarios:list.changes', { count: hit.changes }),
    hit.shared && t('scenarios:list.shared'),
  ];
  return (
    <li className={styles.line}>
      <input
        type="checkbox"
        checked={chosen}
        onChange={onChoose}
        aria-label={t('scenarios:list.choose', { name: hit.name })}
      />
      <div className={styles.words}>
        <h2>
          <Link to="/decider/scenarios/$id" params={{ id: hit.id }}>
            {hit.name}
          </Link>
        </h2>
        {hit.headline && (
          <p>
            <Sentence lifts={hit.headline.lifts} unit={professions[profession].unit} empty={hit.changes === 0} />
          </p>
        )}
        <p className={styles.soft}>{facts.filter(Boolean).join(' · ')}</p>
        <p className={styles.soft}>
          {t('scenarios:list.updated', { date: format.day(hit.updatedAt), name: hit.updatedBy || '–' })}
        </p>
      </div>
      {editable && (
        <div className={styles.buttons}>
          <button
            type="button"
            onClick={() => actions.duplicate(hit)}
            aria-label={`${t('scenarios:list.duplicate')} · ${hit.name}`}
            title={t('scenarios:list.duplicate')}
          >
            <IconCopy size={20} stroke={1.7} aria-hidden />
          </button>
          <button
            type="button"
            onClick={() => actions.remove(hit)}
            aria-label={`${t('scenarios:list.delete')} · ${hit.name}`}
            title={t('scenarios:list.delete')}
          >
            <IconTrash size={20} stroke={1.7} aria-hidden />
          </button>
        </div>
      )}
    </li>
  );
}
