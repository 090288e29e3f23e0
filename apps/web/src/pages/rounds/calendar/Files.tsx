import type { RoundCalendar } from '@maillage/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { address } from '../../../api/getJson.ts';
import { Choice } from '../../../components/field/Choice.tsx';
import { Card } from '../../../components/page/Card.tsx';
import page from '../../../components/page/page.module.css';
import styles from '../rounds.module.css';

/** Timetables to print, the calendar as a table or for a diary: of all, of one town hall, of one doctor. */
export function Files({ id, calendar: { solvedFor } }: { id: string; calendar: RoundCalendar }) {
  const { t, i18n } = useTranslation('rounds');
  const [scope, setScope] = useState('');
  const [kind, one] = scope.split(/:(.*)/s) as [string, string | undefined];
  const query = { ...(kind === 'stop' && { stop: one }), ...(kind === 'crew' && { crew: one }), lang: i18n.language };
  return (
    <Card title={t('files.title')} note={t('files.note')}>
      <div className={styles.toolbar}>
        <Choice
          label={t('files.of')}
          value={scope}
          options={[
            { value: '', label: t('files.all') },
            ...solvedFor.stops.map((stop) => ({ value: `stop:${stop.id}`, label: stop.name })),
            ...solvedFor.crews.map((crew) => ({ value: `crew:${crew.id}`, label: crew.name })),
          ]}
          onChange={setScope}
        />
        {(['pdf', 'ics', 'csv'] as const).map((format) => (
          <a
            key={format}
            className={page.secondary}
            href={address(`/api/rounds/${id}/files/${format}`, query)}
            download
          >
            {t(`files.${format}`)}
          </a>
        ))}
      </div>
    </Card>
  );
}
