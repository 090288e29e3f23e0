import { type Change, kindOf } from '@maillage/scenario';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CommuneField } from '../../ledger/form/CommuneField.tsx';
import { movedTo } from './changeEdits.ts';
import styles from './changes.module.css';
import { NumberField } from './NumberField.tsx';

interface ChangeCommunesProps {
  change: Change;
  nameOf: (code: string) => string;
  editable: boolean;
  /** Communes of the scenario's territory; absent for France. */
  inside: readonly string[] | undefined;
  onChange: (change: Change) => void;
}

/** Communes named before “and n others”. */
const NAMED = 8;
/** As many as a change of population may name. */
const MOST_COMMUNES = 5000;

/** Where a change stands: a search by name is the keyboard's way of dragging its mark. */
export function ChangeCommunes({ change, nameOf, editable, inside, onChange }: ChangeCommunesProps) {
  const { t } = useTranslation('scenarios');
  const communes = kindOf(change).communes(change);
  if (communes.length === 0) return null;
  const chosenAt = (position: number) => {
    const code = communes[position];
    return code ? { code, name: nameOf(code) } : undefined;
  };
  if (!editable) return <p className={styles.where}>{listed(communes, nameOf)}</p>;
  switch (change.kind) {
    case 'bus-round':
    case 'population-change': {
      const adding = t(change.kind === 'bus-round' ? 'change.stop' : 'change.commune');
      return (
        <>
          <Chips
            codes={communes.filter(Boolean)}
            nameOf={nameOf}
            onRemove={(code) => onChange(without(change, code))}
          />
          {change.kind === 'population-change' && inside && inside.length <= MOST_COMMUNES && (
            <button type="button" className={styles.whole} onClick={() => onChange({ ...change, communes: inside })}>
              {t('change.wholeTerritory', { count: inside.length })}
            </button>
          )}
          <CommuneField
            key={`${adding} ${communes.length}`}
            chosen={undefined}
            missing={communes.filter(Boolean).length === 0}
            onChoose={(commune) => commune && onChange(added(change, commune.code))}
          />
        </>
      );
    }
    case 'msp':
      return (
        <>
          <CommuneField
            chosen={chosenAt(0)}
            missing={!communes[0]}
            onChoose={(one) => one && onChange(movedTo(change, 0, one.code))}
          />
          <p className={styles.subtitle}>{t('change.movingIn')}</p>
          {change.movingIn.map(({ commune, heads }, at) => (
            <div key={commune} className={styles.inline}>
              <span>{nameOf(commune)}</span>
              <NumberField
                label={t('change.headsOf', { name: nameOf(commune) })}
                value={heads}
                step={1}
                onChange={(value) =>
                  onChange({
                    ...change,
                    movingIn: change.movingIn.map((one, k) => (k === at ? { ...one, heads: value } : one)),
                  })
                }
              />
              <RemoveButton
                name={nameOf(commune)}
                onClick={() => onChange({ ...change, movingIn: change.movingIn.filter((_, k) => k !== at) })}
              />
            </div>
          ))}
          <CommuneField
            key={change.movingIn.length}
            chosen={undefined}
            missing={false}
            onChoose={(one) =>
              one && onChange({ ...change, movingIn: [...change.movingIn, { commune: one.code, heads: 1 }] })
            }
          />
        </>
      );
    default:
      return (
        <CommuneField
          chosen={chosenAt(0)}
          missing={!communes[0]}
          onChoose={(one) => one && onChange(movedTo(change, 0, one.code))}
        />
      );
  }
}

function Chips({
  codes,
  nameOf,
  onRemove,
}: {
  codes: readonly string[];
  nameOf: (code: string) => string;
  onRemove: (code: string) => void;
}) {
  return (
    <ul className={styles.chips}>
      {codes.slice(0, NAMED).map((code) => (
        <li key={code}>
          {nameOf(code)}
          <RemoveButton name={nameOf(code)} onClick={() => onRemove(code)} />
        </li>
      ))}
      {codes.length > NAMED && <li>+ {codes.length - NAMED}</li>}
    </ul>
  );
}

function RemoveButton({ name, onClick }: { name: string; onClick: () => void }) {
  const { t } = useTranslation('scenarios');
  return (
    <button type="button" className={styles.remove} onClick={onClick} aria-label={t('change.removeCommune', { name })}>
      <IconX size={16} stroke={2} aria-hidden />
    </button>
  );
}

type Several = Extract<Change, { kind: 'bus-round' | 'population-change' }>;

/** Once more in the list, in place of one still to be chosen. */
export function added(change: Several, code: string): Change {
  const next = (codes: readonly string[]) => [...new Set([...codes.filter(Boolean), code])];
  return change.kind === 'bus-round'
    ? { ...change, stops: next(change.stops) }
    : { ...change, communes: next(change.communes) };
}

function without(change: Several, code: string): Change {
  const left = (codes: readonly string[]) => codes.filter((one) => one !== code);
  return change.kind === 'bus-round'
    ? { ...change, stops: left(change.stops) }
    : { ...change, communes: left(change.communes) };
}

function listed(codes: readonly string[], nameOf: (code: string) => string): string {
  const more = codes.length - NAMED;
  return `${codes.slice(0, NAMED).map(nameOf).join(', ')}${more > 0 ? ` + ${more}` : ''}`;
}
