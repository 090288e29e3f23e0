import type { TerritoryAccess } from '@maillage/contract';
import type { ProfessionId } from '@maillage/supply';
import { colourScale } from '../../components/map/scale.ts';
import { Distribution } from './Distribution.tsx';
import { Evolution } from './Evolution.tsx';
import { Lorenz } from './Lorenz.tsx';
import { Method } from './Method.tsx';
import styles from './observatory.module.css';

/** What stands behind the sentence: distribution, inequality, evolution, method. */
export default function Figures({ access, profession }: { access: TerritoryAccess; profession: ProfessionId }) {
  const people = access.summary.distribution;
  const limits = profession === 'general-practitioner' ? [] : [2, 4, 6, 8].map((index) => people[index]?.from ?? 0);
  const scale = colourScale('apl', profession, 'fixed', limits);
  return (
    <>
      <div className={styles.figures}>
        <Distribution access={access} scale={scale} />
        <Lorenz access={access} />
        <Evolution access={access} />
      </div>
      <Method access={access} />
    </>
  );
}
