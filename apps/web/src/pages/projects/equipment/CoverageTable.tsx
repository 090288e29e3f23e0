import type { Coverage } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/page/Card.tsx';
import page from '../../../components/page/page.module.css';
import { useFormat } from '../../../i18n/useFormat.ts';

/** People within 20, 30 and 45 minutes: the equal of the map for who does not see it. */
export function CoverageTable({ coverage: { within, people, measuredUpTo } }: { coverage: Coverage }) {
  const { t } = useTranslation('projects');
  const format = useFormat();
  return (
    <Card title={t('equipment.within')} note={t('equipment.method', { minutes: measuredUpTo })}>
      <table className={page.table}>
        <thead>
          <tr>
            <th scope="col">{t('equipment.minutes')}</th>
            <th scope="col">{t('equipment.people')}</th>
            <th scope="col">{t('equipment.share')}</th>
          </tr>
        </thead>
        <tbody>
          {within.map((line) => (
            <tr key={line.minutes}>
              <th scope="row">{t('equipment.upTo', { minutes: line.minutes })}</th>
              <td>{format.number(line.people)}</td>
              <td>{format.share(people > 0 ? line.people / people : 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
