import type { ZoningDraft } from '@maillage/contract';
import { type ClassifiedUnit, CUT_ABOVE, type UnitClass } from '@maillage/zoning';
import { IconLock, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Rich } from '../../../components/text/Rich.tsx';
import type { ZoningModel } from '../model.ts';
import { useMove } from '../useMove.ts';
import type { ZoningActions } from '../useZoningActions.ts';
import { useZoningFormat } from '../useZoningFormat.ts';
import { ClassChoice } from './ClassChoice.tsx';
import { Comments } from './Comments.tsx';
import { CommuneLines } from './CommuneLines.tsx';
import { LeaveZip } from './LeaveZip.tsx';
import { Motivation } from './Motivation.tsx';
import styles from './panel.module.css';

interface UnitPanelProps {
  draft: ZoningDraft;
  model: ZoningModel;
  actions: ZoningActions;
  of: ClassifiedUnit;
  onClose: () => void;
}

/** The unit that is looked at: its value, what each class would change, its motivation, its communes. */
export function UnitPanel({ draft, model, actions, of, onClose }: UnitPanelProps) {
  const { t } = useTranslation('zoning');
  const move = useMove(model, actions);
  const [leaving, setLeaving] = useState<UnitClass>();
  const title = useRef<HTMLHeadingElement>(null);
  const choose = (next: UnitClass) => {
    if (of.selection === 'priority' && next !== 'zip' && !of.motivation?.trim()) return setLeaving(next);
    void move(of, next);
  };
  return (
    <section className={styles.panel} aria-labelledby="zoning-unit">
      <header>
        <h2 id="zoning-unit" ref={title} tabIndex={-1}>
          {of.selection === 'priority' && <IconLock size={18} stroke={2} aria-label={t('table.locked')} />}
          {of.unit.name}
        </h2>
        <button type="button" className={styles.close} aria-label={t('panel.close')} onClick={onClose}>
          <IconX size={20} aria-hidden />
        </button>
      </header>
      <Facts model={model} of={of} />
      <ClassChoice model={model} of={of} editable={draft.editable} onChoose={choose} />
      {leaving && (
        <LeaveZip
          name={of.unit.name}
          next={leaving}
          onCancel={() => setLeaving(undefined)}
          onConfirm={async (motivation) => {
            if (await move(of, leaving, motivation)) setLeaving(undefined);
          }}
        />
      )}
      {!leaving && (of.departs || of.motivation) && (
        <Motivation key={of.motivation} of={of} editable={draft.editable} actions={actions} />
      )}
      <CommuneLines of={of} difference={model.difference} />
      <Comments draft={draft} unit={of.unit.id} />
    </section>
  );
}

function Facts({ model, of: { unit, selection } }: { model: ZoningModel; of: ClassifiedUnit }) {
  const { t } = useTranslation('zoning');
  const format = useZoningFormat();
  const { thresholds } = model.state.parameters;
  const limits = { zip: format.threshold(thresholds.zip), pool: format.threshold(thresholds.pool) };
  return (
    <div className={styles.facts}>
      <p className={styles.value}>
        {unit.value === null ? (
          t('panel.valueUnknown')
        ) : (
          <Rich text={t('panel.value', { value: format.value(unit.value) })} tags={{ b: <b /> }} />
        )}
      </p>
      <p>{t('panel.people', { people: format.people(unit.population), communes: unit.communes.length })}</p>
      <p>{t(`panel.why.${selection}`, limits)}</p>
      {unit.partial && <p>{t('panel.partial')}</p>}
      {unit.population > CUT_ABOVE && <p>{t('panel.uncut')}</p>}
    </div>
  );
}
