import { EQUIPMENT_TYPES } from '@maillage/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../components/field/Choice.tsx';
import { PageHeading } from '../../../components/page/PageHeading.tsx';
import { Failure } from '../../../components/state/Failure.tsx';
import { PageSkeleton } from '../../../components/state/PageSkeleton.tsx';
import { Skeleton } from '../../../components/state/Skeleton.tsx';
import { Rich } from '../../../components/text/Rich.tsx';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useSession } from '../../me/useSession.ts';
import styles from '../projects.module.css';
import { coverageOf, equipmentList } from '../queries.ts';
import { SignInFirst } from '../SignInFirst.tsx';
import { parseEquipmentSearch } from '../search.ts';
import { CoverageTable } from './CoverageTable.tsx';
import { EquipmentCards } from './EquipmentCards.tsx';

const CoverageMap = lazy(() => import('./CoverageMap.tsx'));
const route = getRouteApi('/decider/equipements');

/** Heavy and shared equipment, and whom it reaches. */
export function EquipmentPage() {
  const { me, acting } = useSession();
  if (!me) return <PageSkeleton />;
  if (!acting) return <SignInFirst what="equipment" to="/decider/equipements" />;
  return <OwnEquipment ownTerritory={acting.organisation.territory ?? 'france'} />;
}

function OwnEquipment({ ownTerritory }: { ownTerritory: string }) {
  const { t } = useTranslation('projects');
  const format = useFormat();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const list = useQuery(equipmentList());
  const used = EQUIPMENT_TYPES.find((one) => list.data?.equipment.some(({ content }) => content.type === one));
  const type = search.type ?? used ?? 'mri';
  const territory = search.territory ?? ownTerritory;
  const coverage = useQuery(coverageOf(territory, type));
  const error = list.error ?? coverage.error;
  if (error) return <Failure error={error} reset={() => void Promise.all([list.refetch(), coverage.refetch()])} />;
  if (!list.data || !coverage.data) return <PageSkeleton />;
  const { within, people, sites } = coverage.data;
  const half = within.find(({ minutes }) => minutes === 30)!;
  const change = (next: Record<string, string>) =>
    navigate({ search: (kept) => parseEquipmentSearch({ ...kept, ...next }), replace: true, resetScroll: false });
  return (
    <div className={styles.page}>
      <PageHeading
        tab={t('equipment.tab')}
        eyebrow={`${t('equipment.eyebrow')} · ${coverage.data.territory.name}`}
        title={
          <Rich
            text={t(sites === 0 ? 'equipment.none' : 'equipment.sentence', {
              type: t(`equipmentType.${type}`),
              share: format.share(people > 0 ? half.people / people : 0),
              people: format.number(half.people),
              territory: coverage.data.territory.name,
            })}
            tags={{ figure: <mark /> }}
          />
        }
      >
        <p>{t('equipment.lead')}</p>
      </PageHeading>
      <search className={styles.controls}>
        <Choice
          label={t('equipment.type')}
          value={type}
          options={EQUIPMENT_TYPES.map((one) => ({ value: one, label: t(`equipmentType.${one}`) }))}
          onChange={(next) => change({ type: next })}
        />
      </search>
      <div className={styles.twoColumns}>
        <Suspense fallback={<Skeleton height="28rem" />}>
          <CoverageMap coverage={coverage.data} equipment={list.data.equipment} />
        </Suspense>
        <CoverageTable coverage={coverage.data} />
      </div>
      <EquipmentCards list={list.data} type={type} />
    </div>
  );
}
