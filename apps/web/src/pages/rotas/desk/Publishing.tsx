import type { RotaPublishing } from '@maillage/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useVisitingFocus } from '../../../components/focus/useVisitingFocus.ts';
import { Card } from '../../../components/page/Card.tsx';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import { Skeleton } from '../../../components/state/Skeleton.tsx';
import { useSaying } from '../../places/useSaying.ts';
import { rotaActions, rotaDetail, rotaPublishing } from '../queries.ts';
import styles from '../rotas.module.css';
import { DiffLines } from './DiffLines.tsx';
import { useDesk } from './useDesk.ts';

/** What publishing changes, for whom, and who gets a mail; then it is done in one go. */
export function Publishing({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('rotas');
  const { rota } = useDesk();
  const part = useRef<HTMLDivElement>(null);
  useVisitingFocus(part);
  const { data, error, refetch } = useQuery(rotaPublishing(rota.id, rota.version));
  return (
    <div ref={part} tabIndex={-1} className={styles.noPrint}>
      <Card title={t('publishing.title')}>
        {error && <Failure error={error} reset={refetch} />}
        {!data && !error && <Skeleton height="8rem" />}
        {data && <Foreseen publishing={data} onClose={onClose} />}
      </Card>
    </div>
  );
}

function Foreseen({ publishing, onClose }: { publishing: RotaPublishing; onClose: () => void }) {
  const { t } = useTranslation('rotas');
  const { rota } = useDesk();
  const queries = useQueryClient();
  const { run, say } = useSaying('rotas', 'rota-publications');
  const { doctors, violations, kept, changed, added, cancelled } = publishing;
  const publish = async () => {
    if (!(await run(() => rotaActions.publish(rota.id, rota.version)))) return;
    await queries.invalidateQueries({ queryKey: rotaDetail(rota.id).queryKey });
    onClose();
    await say(t('publishing.done'));
  };
  return (
    <>
      <p>{t('publishing.sessions', { kept, changed, added, cancelled })}</p>
      {changed > 0 && <p className={page.help}>{t('publishing.patients')}</p>}
      <h3 className={styles.subtitle}>{t('publishing.doctors', { count: doctors.length })}</h3>
      <div className={styles.long}>
        <DiffLines
          doctors={doctors.map((one) => ({
            ...one,
            note: t(one.mailed ? 'publishing.mailed' : 'publishing.unmailed'),
          }))}
        />
      </div>
      {violations.length > 0 && <p className={page.warning}>{t('publishing.blocked', { count: violations.length })}</p>}
      <div className={page.actions}>
        <button type="button" className={page.primary} disabled={violations.length > 0} onClick={() => void publish()}>
          {t('publishing.go')}
        </button>
        <button type="button" className={page.secondary} onClick={onClose}>
          {t('publishing.cancel')}
        </button>
      </div>
    </>
  );
}
