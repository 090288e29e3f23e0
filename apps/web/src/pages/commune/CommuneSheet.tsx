import type { CommuneAccess, CommuneCard } from '@maillage/contract';
import type { ProfessionId } from '@maillage/supply';
import { useQuery } from '@tanstack/react-query';
import { communeAccess } from '../../api/queries.ts';
import { Failure } from '../../components/state/Failure.tsx';
import { Skeleton } from '../../components/state/Skeleton.tsx';
import { Arrondissements } from './Arrondissements.tsx';
import { Belonging } from './Belonging.tsx';
import { CareHere } from './CareHere.tsx';
import { CommuneHeading } from './CommuneHeading.tsx';
import { Comparison } from './Comparison.tsx';
import styles from './commune.module.css';
import { Evolution } from './Evolution.tsx';
import { LazyMap } from './LazyMap.tsx';
import { NextSteps } from './NextSteps.tsx';
import { ProfessionSwitch } from './ProfessionSwitch.tsx';
import { Reachable } from './Reachable.tsx';
import { Share } from './Share.tsx';
import { SourcesAndMethod } from './SourcesAndMethod.tsx';
import { WhyThisValue } from './WhyThisValue.tsx';

export interface SheetProps {
  card: CommuneCard;
  profession: ProfessionId;
  year: number | undefined;
  former: string | undefined;
}

/** Everything about a commune, in the order in which people ask. */
export function CommuneSheet({ card, profession, year, former }: SheetProps) {
  const access = useQuery(communeAccess(card.code, { profession, year }));
  return (
    <article className={styles.page}>
      <CommuneHeading card={card} access={access.data} profession={profession} former={former} />
      <div className={styles.tools}>
        <ProfessionSwitch chosen={profession} />
        <Share card={card} profession={profession} />
      </div>
      {access.error && <Failure error={access.error} reset={access.refetch} />}
      <div className={styles.columns}>
        {access.data ? <Figures card={card} access={access.data} /> : !access.error && <Skeleton height="60vh" />}
        <div className={styles.column}>
          <LazyMap card={card} profession={profession} year={year} />
          <CareHere card={card} />
          {card.kind === 'parent' && <Arrondissements parent={card.code} />}
          <Belonging card={card} />
        </div>
      </div>
      <NextSteps card={card} />
      {access.data && <SourcesAndMethod card={card} access={access.data} />}
    </article>
  );
}

function Figures({ card, access }: { card: CommuneCard; access: CommuneAccess }) {
  return (
    <div className={styles.column}>
      <WhyThisValue access={access} />
      <Reachable access={access} />
      <Comparison card={card} access={access} />
      <Evolution access={access} />
    </div>
  );
}
