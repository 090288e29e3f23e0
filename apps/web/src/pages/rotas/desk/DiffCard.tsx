import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useVisitingFocus } from '../../../components/focus/useVisitingFocus.ts';
import { Card } from '../../../components/page/Card.tsx';
import page from '../../../components/page/page.module.css';
import { rotaActions } from '../queries.ts';
import styles from '../rotas.module.css';
import { DiffLines } from './DiffLines.tsx';
import { useDesk } from './useDesk.ts';

/** Before and after a search: what each doctor gains and gives up, and the way back. */
export function DiffCard({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('rotas');
  const { rota, act } = useDesk();
  const part = useRef<HTMLDivElement>(null);
  useVisitingFocus(part);
  if (!rota.result) return null;
  const { added, removed } = rota.result;
  const doctors = [...new Set([...removed, ...added].map(({ doctor }) => doctor))];
  const back = async () => {
    if (await act(() => rotaActions.undo(rota.id))) onClose();
  };
  return (
    <div ref={part} tabIndex={-1} className={styles.noPrint}>
      <Card title={t('diff.title')}>
        {doctors.length === 0 && <p>{t('diff.none')}</p>}
        <DiffLines
          doctors={doctors.map((doctor) => ({
            doctor,
            added: added.filter((one) => one.doctor === doctor),
            removed: removed.filter((one) => one.doctor === doctor),
          }))}
        />
        <div className={page.actions}>
          <button type="button" className={page.primary} onClick={onClose}>
            {t('diff.close')}
          </button>
          {doctors.length > 0 && (
            <button type="button" className={page.secondary} onClick={() => void back()}>
              {t('diff.undo')}
            </button>
          )}
        </div>
      </Card>
    </div>
  );
}
