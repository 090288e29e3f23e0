import type { RotaHit, RotaList } from '@maillage/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/page/Card.tsx';
import { PageHeading } from '../../../components/page/PageHeading.tsx';
import page from '../../../components/page/page.module.css';
import { Scroll } from '../../../components/page/Scroll.tsx';
import { Failure } from '../../../components/state/Failure.tsx';
import { PageSkeleton } from '../../../components/state/PageSkeleton.tsx';
import { Rich } from '../../../components/text/Rich.tsx';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useSession } from '../../me/useSession.ts';
import { useSaying } from '../../places/useSaying.ts';
import { rotaActions, rotaList } from '../queries.ts';
import styles from '../rotas.module.css';
import { SignInFirst } from '../SignInFirst.tsx';
import { StartRota } from './StartRota.tsx';

/** Rotas: how much of each is covered, what waits for publication, and a new one. */
export function RotasPage() {
  const { me, acting } = useSession();
  const { data, error, refetch } = useQuery({ ...rotaList(), enabled: acting !== undefined });
  if (!me) return <PageSkeleton />;
  if (!acting) return <SignInFirst to="/organiser" />;
  if (error) return <Failure error={error} reset={refetch} />;
  return data ? <Loaded list={data} professional={acting.role === 'professional'} /> : <PageSkeleton />;
}

interface LoadedProps {
  list: RotaList;
  professional: boolean;
}

function Loaded({ list: { rotas, editable }, professional }: LoadedProps) {
  const { t } = useTranslation('rotas');
  const missing = rotas.reduce((sum, { wanted, filled }) => sum + wanted - filled, 0);
  const key = rotas.length === 0 ? 'none' : missing === 0 ? 'covered' : 'some';
  return (
    <div className={styles.page}>
      <PageHeading
        tab={t('tab')}
        eyebrow={t('eyebrow')}
        title={<Rich text={t(`title.${key}`, { count: missing })} tags={{ figure: <mark /> }} />}
      >
        <p>{t('lead')}</p>
        {professional && (
          <p>
            <Link to="/mes-plages" className={page.primary}>
              {t('mine.tab')}
            </Link>
          </p>
        )}
      </PageHeading>
      {rotas.length > 0 ? <RotaTable rotas={rotas} editable={editable} /> : <Empty editable={editable} />}
      {editable && <StartRota />}
    </div>
  );
}

function RotaTable({ rotas, editable }: { rotas: readonly RotaHit[]; editable: boolean }) {
  const { t } = useTranslation('rotas');
  const format = useFormat();
  const { run, say } = useSaying('rotas');
  const remove = async ({ id, name }: RotaHit) => {
    if (await run(() => rotaActions.remove(id)))
      await say(t('list.removed', { name }), () => rotaActions.bringBack(id));
  };
  return (
    <Scroll label={t('tab')} className={styles.table}>
      <table className={page.table}>
        <thead>
          <tr>
            {(['name', 'period', 'cabinets', 'covered', 'state'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`list.${column}`)}
              </th>
            ))}
            {editable && <td />}
          </tr>
        </thead>
        <tbody>
          {rotas.map((rota) => (
            <tr key={rota.id}>
              <th scope="row">
                <Link to="/organiser/plannings/$id" params={{ id: rota.id }}>
                  {rota.name}
                </Link>
                {rota.updatedBy !== '' && (
                  <span className={styles.soft}>
                    {t('list.changed', { by: rota.updatedBy, at: format.moment(rota.updatedAt) })}
                  </span>
                )}
              </th>
              <td>{t('list.between', { from: format.day(rota.from), to: format.day(rota.to) })}</td>
              <td>{rota.cabinets.join(', ')}</td>
              <td>
                <meter min={0} max={Math.max(1, rota.wanted)} value={rota.filled} className={styles.meter}>
                  {rota.filled}
                </meter>
                <span className={styles.soft}>{t('list.share', { filled: rota.filled, wanted: rota.wanted })}</span>
              </td>
              <td>
                {t(`list.${rota.state}`)}
                {rota.unpublished > 0 && (
                  <strong className={styles.warm}>{t('list.unpublished', { count: rota.unpublished })}</strong>
                )}
              </td>
              {editable && (
                <td>
                  <button
                    type="button"
                    className={styles.quiet}
                    aria-label={t('list.remove', { name: rota.name })}
                    onClick={() => void remove(rota)}
                  >
                    ✕
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Empty({ editable }: { editable: boolean }) {
  const { t } = useTranslation('rotas');
  if (!editable) return <p className={page.notice}>{t('empty.reader')}</p>;
  const tags = { places: <Link to="/organiser/lieux" />, availability: <a href="/organiser/disponibilites">–</a> };
  return (
    <Card title={t('empty.title')}>
      <ol className={styles.steps}>
        {(['first', 'second', 'third'] as const).map((step) => (
          <li key={step}>
            <Rich text={t(`empty.${step}`)} tags={tags} />
          </li>
        ))}
      </ol>
    </Card>
  );
}
