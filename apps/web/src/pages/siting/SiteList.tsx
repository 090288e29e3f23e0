import type { SitingAnswer, SitingQuestion, SitingSite } from '@maillage/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/page/Card.tsx';
import page from '../../components/page/page.module.css';
import { Scroll } from '../../components/page/Scroll.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import { decide, type SitingForm } from './form.ts';
import styles from './siting.module.css';
import { useValue } from './useValue.ts';

interface SiteListProps {
  question: SitingQuestion;
  answer: SitingAnswer;
  form: SitingForm;
  editable: boolean;
  onChange: (form: SitingForm) => void;
}

/** The sites by what each brings, with the communes that could take their place. */
export function SiteList({ question, answer, form, editable, onChange }: SiteListProps) {
  const { t } = useTranslation('siting');
  const format = useFormat();
  const { bare } = useValue(question.objective);
  return (
    <Card title={t('list.title')} note={t('list.note')} className={styles.list}>
      <Scroll label={t('list.title')}>
        <table className={page.table}>
          <thead>
            <tr>
              <th scope="col">{t('list.rank')}</th>
              <th scope="col">{t('list.commune')}</th>
              {question.budget !== undefined && (
                <th scope="col" className={page.number}>
                  {t('list.size')}
                </th>
              )}
              <th scope="col" className={page.number}>
                {t('list.brings')}
              </th>
              <th scope="col">{t('list.alternatives')}</th>
            </tr>
          </thead>
          <tbody>
            {answer.sites.map((site, rank) => (
              <tr key={site.code}>
                <td>
                  <span className={styles.rank}>{rank + 1}</span>
                </td>
                <th scope="row">
                  <Link to="/communes/$code" params={{ code: site.code }}>
                    {site.name}
                  </Link>
                  {site.forced && <small className={styles.soft}>{t('list.imposed')}</small>}
                  {editable && <Decide site={site} form={form} onChange={onChange} />}
                </th>
                {question.budget !== undefined && <td className={page.number}>{format.number(site.fte, 1)}</td>}
                <td className={page.number}>{bare(site.brings)}</td>
                <td>
                  <Alternatives site={site} form={form} editable={editable} onChange={onChange} bare={bare} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Card>
  );
}

interface DecideProps {
  site: SitingSite;
  form: SitingForm;
  onChange: (form: SitingForm) => void;
}

function Decide({ site: { code, name }, form, onChange }: DecideProps) {
  const { t } = useTranslation('siting');
  return (
    <span className={styles.decide}>
      {!(code in form.forced) && (
        <button
          type="button"
          aria-label={t('list.impose', { name })}
          onClick={() => onChange(decide(form, 'forced', code, name))}
        >
          {t('list.imposeShort')}
        </button>
      )}
      {!(code in form.forbidden) && (
        <button
          type="button"
          aria-label={t('list.ruleOut', { name })}
          onClick={() => onChange(decide(form, 'forbidden', code, name))}
        >
          {t('list.ruleOutShort')}
        </button>
      )}
    </span>
  );
}

interface AlternativesProps extends DecideProps {
  editable: boolean;
  bare: (value: number) => string;
}

function Alternatives({ site, form, editable, onChange, bare }: AlternativesProps) {
  const { t } = useTranslation('siting');
  if (site.alternatives.length === 0) return <span className={styles.soft}>{t('list.alone')}</span>;
  const take = (code: string, name: string) =>
    onChange(decide(decide(form, 'forbidden', site.code, site.name), 'forced', code, name));
  return (
    <ul className={styles.alternatives}>
      {site.alternatives.slice(0, 3).map(({ code, name, objective }) => (
        <li key={code}>
          {editable ? (
            <button
              type="button"
              title={bare(objective)}
              aria-label={t('list.instead', { name, other: site.name })}
              onClick={() => take(code, name)}
            >
              {name}
            </button>
          ) : (
            name
          )}
        </li>
      ))}
    </ul>
  );
}
