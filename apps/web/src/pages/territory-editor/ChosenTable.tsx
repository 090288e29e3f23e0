import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/page/Card.tsx';
import page from '../../components/page/page.module.css';
import { useFormat } from '../../i18n/useFormat.ts';
import styles from './editor.module.css';
import type { NamedCommune } from './resolve.ts';

interface ChosenTableProps {
  codes: readonly string[];
  communes: readonly NamedCommune[];
  onToggle: (code: string) => void;
  /** The commune under the pointer or the focus, for the map. */
  onPoint: (code: string | undefined) => void;
}

/** Every commune chosen since the page opened, with a box to tick: the map's equal by keyboard. */
export function ChosenTable({ codes, communes, onToggle, onPoint }: ChosenTableProps) {
  const { t } = useTranslation('territory-editor');
  const format = useFormat();
  const [filter, setFilter] = useState('');
  const seen = useRef(new Map<string, NamedCommune>());
  for (const commune of communes) seen.current.set(commune.code, commune);
  const chosen = new Set(codes);
  const wanted = plain(filter);
  const listed = [...seen.current.values()]
    .filter(({ name, code }) => wanted === '' || plain(name).includes(wanted) || code.startsWith(wanted))
    .sort((a, b) => a.name.localeCompare(b.name, 'fr'));
  return (
    <Card title={t('chosen.title')} note={seen.current.size > 0 ? t('chosen.note') : undefined}>
      {seen.current.size === 0 ? (
        <p className={styles.soft}>{t('chosen.none')}</p>
      ) : (
        <div className={styles.fields}>
          <label className={page.label}>
            {t('chosen.filter')}
            <input className={page.input} value={filter} onChange={(event) => setFilter(event.target.value)} />
          </label>
          <ul className={styles.chosen}>
            {listed.map(({ code, name, population }) => (
              <li key={code} onMouseEnter={() => onPoint(code)} onMouseLeave={() => onPoint(undefined)}>
                <label>
                  <input
                    type="checkbox"
                    checked={chosen.has(code)}
                    onChange={() => onToggle(code)}
                    onFocus={() => onPoint(code)}
                    onBlur={() => onPoint(undefined)}
                  />
                  <span>{name}</span>
                  <small>{t('chosen.line', { code, people: format.number(population) })}</small>
                </label>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
