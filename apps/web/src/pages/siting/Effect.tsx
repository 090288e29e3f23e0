import type { SitingAnswer } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/page/Card.tsx';
import page from '../../components/page/page.module.css';
import { useFormat } from '../../i18n/useFormat.ts';

/** Every indicator before and after, whatever the aim was; what it takes. */
export function Effect({ answer, budget }: { answer: SitingAnswer; budget: boolean }) {
  const { t } = useTranslation('siting');
  const format = useFormat();
  const { was, becomes, threshold } = answer;
  const worst = (value: number | null) => (value === null ? '–' : format.number(value, 2));
  const rows = [
    [
      t('effect.under', { threshold: format.number(threshold, 1) }),
      format.number(was.underPeople),
      format.number(becomes.underPeople),
    ],
    [t('effect.missing'), format.number(Math.round(was.missing)), format.number(Math.round(becomes.missing))],
    [t('effect.worst'), worst(was.worst), worst(becomes.worst)],
    [t('effect.supply'), '', format.number(answer.supply)],
    ...(budget ? [[t('effect.cost'), '', `${format.number(answer.cost)} €`]] : []),
  ];
  return (
    <Card title={t('effect.title')}>
      <table className={page.table}>
        <thead>
          <tr>
            <td />
            <th scope="col" className={page.number}>
              {t('effect.before')}
            </th>
            <th scope="col" className={page.number}>
              {t('effect.after')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([title, before, after]) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td className={page.number}>{before}</td>
              <td className={page.number}>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
