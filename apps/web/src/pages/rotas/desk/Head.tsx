import { rotaDiff } from '@maillage/care';
import { IconArrowBackUp, IconArrowForwardUp, IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../../components/page/PageHeading.tsx';
import page from '../../../components/page/page.module.css';
import { Rich } from '../../../components/text/Rich.tsx';
import { useFormat } from '../../../i18n/useFormat.ts';
import { rotaActions } from '../queries.ts';
import styles from '../rotas.module.css';
import { useDesk } from './useDesk.ts';

interface HeadProps {
  onSolve: (mode: 'plan' | 'replan') => void;
  onPart: (part: 'out' | 'publish') => void;
}

/** What is missing, in one sentence; how sure that is; what can be done. */
export function Head({ onSolve, onPart }: HeadProps) {
  const { t } = useTranslation('rotas');
  const format = useFormat();
  const { rota, gaps, wanted } = useDesk();
  const { plan, cells, result } = rota;
  const missing = gaps.reduce((sum, gap) => sum + gap.missing, 0);
  const key = cells.length === 0 ? 'empty' : missing === 0 ? 'covered' : 'gaps';
  const count = key === 'empty' ? wanted : missing;
  return (
    <>
      <PageHeading
        tab={plan.name}
        eyebrow={
          <>
            {plan.name} · {t('desk.eyebrow', { from: format.day(plan.from), to: format.day(plan.to) })}
          </>
        }
        title={<Rich text={t(`desk.${key}`, { count, wanted: format.number(wanted) })} tags={{ figure: <mark /> }} />}
      >
        {result && cells.length > 0 && <Proof />}
      </PageHeading>
      {rota.editable ? <Controls onSolve={onSolve} onPart={onPart} /> : <Back />}
    </>
  );
}

/** Whether more could be covered: proven, or how far from it at most. */
function Proof() {
  const { t } = useTranslation('rotas');
  const format = useFormat();
  const { result } = useDesk().rota;
  const coverage = result?.stages.find(({ objective }) => objective === 'missing');
  if (!result || !coverage) return null;
  const seconds = format.number(result.seconds, 1);
  return (
    <p>
      {coverage.optimal ? t('desk.proven', { seconds }) : t('desk.unproven', { seconds, bound: coverage.bound })}
      {result.interrupted && ` ${t('desk.interrupted')}`}
    </p>
  );
}

function Controls({ onSolve, onPart }: HeadProps) {
  const { t } = useTranslation('rotas');
  const { rota, act } = useDesk();
  const diff = rotaDiff(rota.published?.cells ?? [], rota.cells);
  const count = diff.added.length + diff.removed.length;
  const fresh = rota.cells.length === 0;
  const busy = rota.job !== null;
  return (
    <div className={`${page.actions} ${styles.noPrint}`}>
      <button
        type="button"
        className={fresh ? page.primary : page.secondary}
        disabled={busy}
        onClick={() => onSolve(fresh ? 'plan' : 'replan')}
      >
        {t(fresh ? 'desk.solve' : 'desk.replan')}
      </button>
      {!fresh && (
        <>
          <button type="button" className={page.secondary} disabled={busy} onClick={() => onPart('out')}>
            {t('desk.dropOut')}
          </button>
          <button type="button" className={page.secondary} disabled={busy} onClick={() => onSolve('plan')}>
            {t('desk.again')}
          </button>
        </>
      )}
      <span className={styles.pair}>
        <button
          type="button"
          className={page.secondary}
          title={`${t('desk.undo')} (Ctrl Z)`}
          aria-label={t('desk.undo')}
          disabled={!rota.canUndo || busy}
          onClick={() => void act(() => rotaActions.undo(rota.id))}
        >
          <IconArrowBackUp size={20} aria-hidden />
        </button>
        <button
          type="button"
          className={page.secondary}
          title={`${t('desk.redo')} (Ctrl Maj Z)`}
          aria-label={t('desk.redo')}
          disabled={!rota.canRedo || busy}
          onClick={() => void act(() => rotaActions.redo(rota.id))}
        >
          <IconArrowForwardUp size={20} aria-hidden />
        </button>
        <button
          type="button"
          className={page.secondary}
          aria-label={t('desk.print')}
          title={t('desk.print')}
          onClick={() => print()}
        >
          <IconPrinter size={20} aria-hidden />
        </button>
      </span>
      {!fresh || count > 0 ? (
        <button type="button" className={page.primary} disabled={count === 0 || busy} onClick={() => onPart('publish')}>
          {count === 0 ? t('desk.nothing') : t('desk.publish', { count })}
        </button>
      ) : null}
      <Back />
    </div>
  );
}

function Back() {
  const { t } = useTranslation('rotas');
  return (
    <Link to="/organiser" className={styles.back}>
      {t('desk.back')}
    </Link>
  );
}
