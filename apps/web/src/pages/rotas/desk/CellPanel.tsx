import { halfDayWords, violationSentence } from '@maillage/contract';
import type { Half } from '@maillage/units';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../components/field/Choice.tsx';
import { useVisitingFocus } from '../../../components/focus/useVisitingFocus.ts';
import page from '../../../components/page/page.module.css';
import { rotaActions } from '../queries.ts';
import styles from '../rotas.module.css';
import { bare, cellKey, useDesk } from './useDesk.ts';
import type { Moving } from './useMoving.ts';
import { violationsOf } from './violationsOf.ts';

interface CellPanelProps {
  /** `2027-01-04 am cabinet`, with ` doctor` behind for a cell. */
  chosen: string;
  moving: Moving;
  onClose: () => void;
}

/** What can be done with the half-day that was opened: lock, move, take away; or give it to somebody, judged beforehand. */
export function CellPanel({ chosen, moving, onClose }: CellPanelProps) {
  const { t } = useTranslation('rotas');
  const { rota, names, language, violations, act } = useDesk();
  const panel = useRef<HTMLElement>(null);
  useVisitingFocus(panel);
  const [date, half, cabinet] = chosen.split(' ') as [string, Half, string];
  const cell = rota.cells.find((one) => cellKey(one) === chosen);
  if (!rota.editable) return null;
  const halfDay = halfDayWords({ date, half }, language);
  const write = async (state: 'absent' | 'free' | 'locked') => {
    if (!cell) return;
    await act(() => rotaActions.cells(rota.id, [{ ...bare(cell), state }]));
    if (state === 'absent') onClose();
  };
  return (
    <section
      ref={panel}
      className={`${styles.panel} ${styles.noPrint}`}
      tabIndex={-1}
      aria-label={t('cell.actions')}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      {cell ? (
        <>
          <p>
            <strong>{names.doctor(cell.doctor)}</strong>, {halfDay}, {names.cabinet(cabinet)}
          </p>
          {violationsOf(violations, cell).map((one) => (
            <p key={JSON.stringify(one)} className={styles.warm}>
              {violationSentence(one, names, language)}
            </p>
          ))}
          <div className={page.actions}>
            <button
              type="button"
              className={page.secondary}
              onClick={() => void write(cell.locked ? 'free' : 'locked')}
            >
              {t(cell.locked ? 'cell.free' : 'cell.lock')}
            </button>
            <button type="button" className={page.secondary} onClick={() => moving.pick(cell)}>
              {t('cell.move')}
            </button>
            <button type="button" className={page.danger} onClick={() => void write('absent')}>
              {t('cell.remove')}
            </button>
          </div>
        </>
      ) : (
        <Give target={{ date, half, cabinet }} onClose={onClose} />
      )}
    </section>
  );
}

/** Every doctor of the rota, those first who can come without breaking a rule. */
function Give({ target, onClose }: { target: { date: string; half: Half; cabinet: string }; onClose: () => void }) {
  const { t } = useTranslation('rotas');
  const { rota, names, language, foresee, act } = useDesk();
  const [doctor, setDoctor] = useState('');
  const brokenBy = (id: string) => foresee({ removed: [], added: [{ ...target, doctor: id }] });
  const judged = rota.doctors
    .map(({ id, name }) => ({ id, name, broken: brokenBy(id) }))
    .sort((a, b) => Math.sign(a.broken.length) - Math.sign(b.broken.length));
  const broken = judged.find(({ id }) => id === doctor)?.broken ?? [];
  const put = async () => {
    if (await act(() => rotaActions.cells(rota.id, [{ ...target, doctor, state: 'free' }]))) onClose();
  };
  return (
    <>
      <Choice
        label={`${t('cell.add', { halfDay: halfDayWords(target, language) })} (${names.cabinet(target.cabinet)})`}
        value={doctor}
        options={[
          { value: '', label: t('cell.choose') },
          ...judged.map(({ id, name, broken: rules }) => ({
            value: id,
            label: rules.length === 0 ? `${name} · ${t('cell.can')}` : name,
          })),
        ]}
        onChange={setDoctor}
      />
      {broken.map((one) => (
        <p key={JSON.stringify(one)} className={styles.warm}>
          {violationSentence(one, names, language)}
        </p>
      ))}
      <div className={page.actions}>
        <button type="button" className={page.primary} disabled={doctor === ''} onClick={() => void put()}>
          {t('cell.put')}
        </button>
        <button type="button" className={page.secondary} onClick={onClose}>
          {t('move.cancel')}
        </button>
      </div>
    </>
  );
}
