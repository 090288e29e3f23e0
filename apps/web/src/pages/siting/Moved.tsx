import type { SitingAnswer } from '@maillage/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/page/Card.tsx';
import page from '../../components/page/page.module.css';
import { Scroll } from '../../components/page/Scroll.tsx';
import { useFormat } from '../../i18n/useFormat.ts';

const SHOWN = 12;

/** The communes whose access rises most. */
export function Moved({ answer }: { answer: SitingAnswer }) {
  const { t } = useTranslation('siting');
  const format = useFormat();
  if (answer.communes.length === 0) return null;
  return (
    <Card title={t('moved.title')}>
      <Scroll label={t('moved.title')}>
        <table className={page.table}>
          <thead>
            <tr>
              <th scope="col">{t('moved.commune')}</th>
              {(['people', 'before', 'after'] as const).map((column) => (
                <th key={column} scope="col" className={page.number}>
                  {t(`moved.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answer.communes.slice(0, SHOWN).map(({ code, name, people, before, after }) => (
              <tr key={code}>
                <th scope="row">
                  <Link to="/communes/$code" params={{ code }}>
                    {name}
                  </Link>
                </th>
                <td className={page.number}>{format.number(people)}</td>
                <td className={page.number}>{format.number(before, 2)}</td>
                <td className={page.number}>{format.number(after, 2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Card>
  );
}
