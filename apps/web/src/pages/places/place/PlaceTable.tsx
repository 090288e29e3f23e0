import type { CarePlaceList, SavedCarePlace } from '@maillage/contract';
import { IconDownload } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import page from '../../../components/page/page.module.css';
import { Scroll } from '../../../components/page/Scroll.tsx';
import { saveText } from '../../../files/saveText.ts';
import { toCsv } from '../../../files/toCsv.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useWeekdays } from '../../../i18n/useWeekdays.ts';
import styles from '../places.module.css';
import type { PlaceKind } from '../search.ts';
import { textMatches } from '../textMatches.ts';
import { useOpeningsText } from './useOpeningsText.ts';

interface PlaceTableProps {
  list: CarePlaceList;
  kind: PlaceKind | undefined;
  q: string;
  onOpen: (id: string) => void;
}

const columns = ['name', 'kind', 'commune', 'openings', 'rooms', 'listed'] as const;
const csvColumns = [
  'name',
  'kind',
  'commune',
  'code',
  'address',
  'rooms',
  'openings',
  'skills',
  'lodging',
  'wheelchair',
  'parking',
  'power',
  'market',
  'opensOn',
  'closesOn',
  'phone',
  'listed',
] as const;

/** Every place of the organisation, with the way to each. */
export function PlaceTable({ list: { places, editable }, kind, q, onOpen }: PlaceTableProps) {
  const { t } = useTranslation('places');
  const weekdays = useWeekdays();
  const openings = useOpeningsText();
  const format = useFormat();
  const shown = places.filter(
    ({ content, communeName }) =>
      (!kind || content.kind === kind) && textMatches(q, content.name, communeName, content.address),
  );
  const yes = (value: boolean) => t(value ? 'yes' : 'no');
  const line = ({ content, communeName }: SavedCarePlace) => [
    content.name,
    t(`kind.${content.kind}`),
    communeName,
    content.commune,
    content.address,
    content.rooms,
    openings(content.openings),
    content.skills.join(', '),
    yes(content.lodging),
    yes(content.wheelchair),
    yes(content.parking),
    yes(content.power),
    content.marketWeekdays.map((weekday) => weekdays.long(weekday)).join(', '),
    content.opensOn,
    content.closesOn,
    content.phone,
    yes(content.listed),
  ];
  const csv = () => toCsv([csvColumns.map((column) => t(`csv.${column}`)), ...shown.map(line)]);
  if (places.length === 0) return <p className={styles.empty}>{t('places.empty')}</p>;
  return (
    <>
      <Scroll label={t('places.name')}>
        <table className={page.table}>
          <caption className="visually-hidden">{t('places.name')}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`csv.${column}`)}
                </th>
              ))}
              <th scope="col">{t('impactColumn')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ id, content, communeName }) => (
              <tr key={id}>
                <th scope="row">
                  <button type="button" className={styles.open} onClick={() => onOpen(id)}>
                    {content.name}
                    <span className="visually-hidden">{editable ? ` · ${t('correct')}` : ''}</span>
                  </button>
                </th>
                <td>{t(`kind.${content.kind}`)}</td>
                <td>{communeName ?? content.commune}</td>
                <td>
                  {openings(content.openings) || '–'}
                  {content.closesOn && (
                    <small className={styles.soft}>{t('closes', { date: format.day(content.closesOn) })}</small>
                  )}
                </td>
                <td>{content.rooms}</td>
                <td>{yes(content.listed)}</td>
                <td>
                  {content.kind !== 'depot' && (
                    <Link to="/organiser/lieux/$id" params={{ id }} className={styles.open}>
                      {t('impact')}
                      <span className="visually-hidden"> · {content.name}</span>
                    </Link>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {shown.length === 0 && <p>{t('nothing')}</p>}
      </Scroll>
      <div className={page.actions}>
        <button type="button" className={page.secondary} onClick={() => saveText(`${t('places.file')}.csv`, csv())}>
          <IconDownload size={20} aria-hidden />
          {t('export')}
        </button>
      </div>
    </>
  );
}
