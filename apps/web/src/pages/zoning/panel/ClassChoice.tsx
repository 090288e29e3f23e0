import { allowedClasses, assess, type ClassifiedUnit, moveUnits, type UnitClass, unitClasses } from '@maillage/zoning';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ClassBadge } from '../ClassBadge.tsx';
import type { ZoningModel } from '../model.ts';
import { useZoningFormat } from '../useZoningFormat.ts';
import styles from './panel.module.css';

interface ClassChoiceProps {
  model: ZoningModel;
  of: ClassifiedUnit;
  editable: boolean;
  onChoose: (next: UnitClass) => void;
}

/** The four classes, each with what it would change: people covered, aids, ceilings passed. */
export function ClassChoice({ model, of, editable, onChoose }: ClassChoiceProps) {
  const { t } = useTranslation('zoning');
  return (
    <fieldset className={styles.classes}>
      <legend>{t('panel.classTitle')}</legend>
      {unitClasses.map((one, at) => (
        <label key={one} data-on={one === of.class || undefined}>
          <input
            type="radio"
            name={`class-${of.unit.id}`}
            checked={one === of.class}
            disabled={!editable}
            onChange={() => onChoose(one)}
          />
          <ClassBadge of={one} />
          <span>
            <Effect model={model} of={of} next={one} />
          </span>
          {editable && <kbd aria-hidden>{at + 1}</kbd>}
        </label>
      ))}
    </fieldset>
  );
}

/** Computed by the functions that the server uses; a motivation is supposed written, so that the other limits show. */
function Effect({ model, of, next }: { model: ZoningModel; of: ClassifiedUnit; next: UnitClass }) {
  const { t } = useTranslation('zoning');
  const format = useZoningFormat();
  const parts = useMemo(() => {
    const before = model.assessment;
    const decisions = new Map(model.state.decisions).set(of.unit.id, { class: next, motivation: 'x' });
    const after = assess(model.units, { ...model.state, decisions });
    const outcome = moveUnits(model.units, model.state, [{ unit: of.unit.id, class: next, motivation: 'x' }]);
    const zip = after.people.zip - before.people.zip;
    const zac = after.people.zac - before.people.zac;
    const margin =
      outcome.status === 'refused' ? outcome.problems.find(({ code }) => code === 'zoning/margin-exceeded') : undefined;
    return { before, after, zip, zac, margin };
  }, [model, of, next]);
  if (next === of.class) return t('panel.effect.now');
  const { before, after, zip, zac, margin } = parts;
  const money =
    before.budget.total !== null && after.budget.total !== null ? after.budget.total - before.budget.total : 0;
  const over = (['zip', 'zac'] as const).filter(
    (name) => after.gauges[name].verdict === 'over' && after.people[name] > before.people[name],
  );
  return (
    <>
      {zip === 0 && zac === 0
        ? t('panel.effect.same')
        : t('panel.effect.people', { change: format.signed(zip), changeZac: format.signed(zac) })}
      {money !== 0 && ` · ${t('panel.effect.money', { change: format.signedEuros(money) })}`}
      {over.map((name) => (
        <em key={name}>
          {t('panel.effect.over', {
            people: format.people(after.people[name] - (after.gauges[name].max ?? 0)),
            class: t(`class.${name}.short`),
          })}
        </em>
      ))}
      {!allowedClasses[of.selection].includes(next) && <em>{t('panel.effect.motivation')}</em>}
      {margin?.code === 'zoning/margin-exceeded' && (
        <em>{t('panel.effect.margin', { people: format.people(margin.details.excess) })}</em>
      )}
    </>
  );
}
