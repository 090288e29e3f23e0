import { errorSentence } from '@maillage/contract';
import type { Change, ScenarioProblem } from '@maillage/scenario';
import { IconTrash } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { kindIcons } from '../kindIcons.ts';
import { ChangeCommunes } from './ChangeCommunes.tsx';
import styles from './changes.module.css';
import { NumberField } from './NumberField.tsx';
import { SizeField } from './SizeField.tsx';
import { useChangeText } from './useChangeText.ts';

interface ChangeCardProps {
  change: Change;
  nameOf: (code: string) => string;
  problems: readonly ScenarioProblem[];
  editable: boolean;
  inside: readonly string[] | undefined;
  chosen: boolean;
  onChange: (change: Change) => void;
  onRemove: () => void;
}

/** One change: what it is, where, how large; its problems stand under it. */
export function ChangeCard({
  change,
  nameOf,
  problems,
  editable,
  inside,
  chosen,
  onChange,
  onRemove,
}: ChangeCardProps) {
  const { t, i18n } = useTranslation('scenarios');
  const { title, mark } = useChangeText();
  const card = useRef<HTMLLIElement>(null);
  const Icon = kindIcons[change.kind];
  useEffect(() => {
    if (chosen) card.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <li
      ref={card}
      className={styles.change}
      data-chosen={chosen || undefined}
      data-problem={problems.length > 0 || undefined}
    >
      <header>
        <Icon size={22} stroke={1.7} />
        <h3>{title(change)}</h3>
        <span className={styles.markText}>{mark(change)}</span>
        {editable && (
          <button
            type="button"
            className={styles.remove}
            onClick={onRemove}
            aria-label={`${t('change.remove')} · ${title(change)}`}
            title={t('change.remove')}
          >
            <IconTrash size={19} stroke={1.7} aria-hidden />
          </button>
        )}
      </header>
      <ChangeCommunes change={change} nameOf={nameOf} editable={editable} inside={inside} onChange={onChange} />
      {editable && change.kind === 'doctor-changes-hours' && (
        <div className={styles.inline}>
          <span>{t('heads')}</span>
          <NumberField
            label={t('heads')}
            value={change.heads}
            step={1}
            onChange={(heads) => onChange({ ...change, heads })}
          />
        </div>
      )}
      {editable && <SizeField change={change} onChange={onChange} />}
      {problems.length > 0 && (
        <ul className={styles.problems}>
          {problems.map(({ code, path, value, details }) => (
            <li key={`${code} ${path} ${value}`}>
              {errorSentence(code, i18n.language === 'en' ? 'en' : 'fr', { value, ...details })}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
