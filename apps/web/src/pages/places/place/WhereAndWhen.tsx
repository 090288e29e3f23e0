import type { CarePlaceContent } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import page from '../../../components/page/page.module.css';
import { CommuneField } from '../../ledger/form/CommuneField.tsx';
import styles from '../places.module.css';
import { type PlaceKind, placeKinds } from '../search.ts';

interface WhereAndWhenProps {
  content: CarePlaceContent;
  communeName: string | null;
  tried: boolean;
  onCommuneName: (name: string | null) => void;
  write: (change: Partial<CarePlaceContent>) => void;
}

/** What the place is, where it stands, from when to when. */
export function WhereAndWhen({ content, communeName, tried, onCommuneName, write }: WhereAndWhenProps) {
  const { t } = useTranslation('places');
  const text = (field: 'name' | 'address' | 'phone', maxLength: number) => (
    <label className={page.label}>
      {t(`field.${field}`)}
      <input
        className={page.input}
        value={content[field]}
        maxLength={maxLength}
        onChange={(event) => write({ [field]: event.target.value })}
      />
    </label>
  );
  const day = (field: 'opensOn' | 'closesOn') => (
    <label className={page.label}>
      {t(`field.${field}`)}
      <input
        type="date"
        className={page.input}
        value={content[field] ?? ''}
        onChange={(event) => write({ [field]: event.target.value || null })}
      />
      <span className={page.help}>{t(`${field}Help`)}</span>
    </label>
  );
  return (
    <div className={styles.fields}>
      <label className={page.label}>
        {t('kindLabel')}
        <select
          className={page.input}
          value={content.kind}
          onChange={(event) => write({ kind: event.target.value as PlaceKind })}
        >
          {placeKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      {text('name', 160)}
      <CommuneField
        chosen={content.commune ? { code: content.commune, name: communeName ?? content.commune } : undefined}
        missing={tried && content.commune === ''}
        onChoose={(commune) => {
          write({ commune: commune?.code ?? '', point: null });
          onCommuneName(commune?.name ?? null);
        }}
      />
      {text('address', 300)}
      {content.kind !== 'depot' && (
        <label className={page.label}>
          {t('field.rooms')}
          <input
            type="number"
            className={page.input}
            min={1}
            max={30}
            value={content.rooms}
            onChange={({ target }) =>
              write({ rooms: Math.min(30, Math.max(1, Math.round(Number(target.value)) || 1)) })
            }
          />
          <span className={page.help}>{t('roomsHelp')}</span>
        </label>
      )}
      {text('phone', 40)}
      {day('opensOn')}
      {day('closesOn')}
      <label className={styles.tick}>
        <input type="checkbox" checked={content.listed} onChange={({ target }) => write({ listed: target.checked })} />
        {t('field.listed')}
      </label>
    </div>
  );
}
