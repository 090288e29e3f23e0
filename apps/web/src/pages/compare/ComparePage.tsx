import { isProfessionId, type ProfessionId, professionIds } from '@maillage/supply';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../components/field/Choice.tsx';
import { PageHeading } from '../../components/page/PageHeading.tsx';
import page from '../../components/page/page.module.css';
import { PlaceSearch } from '../../components/place/PlaceSearch.tsx';
import { Failure } from '../../components/state/Failure.tsx';
import { Skeleton } from '../../components/state/Skeleton.tsx';
import { CompareTitle } from './CompareTitle.tsx';
import styles from './compare.module.css';
import { type Comparison, comparison } from './compared.ts';
import { Distributions } from './Distributions.tsx';
import { Evolutions } from './Evolutions.tsx';
import { Examples } from './Examples.tsx';
import { FigureTable } from './FigureTable.tsx';
import { KeepComparison } from './KeepComparison.tsx';
import { idsOf, mostCompared, moved } from './search.ts';

const route = getRouteApi('/comparer');

/** Up to four communes or territories side by side; the address is the comparison. */
export function ComparePage() {
  const { t } = useTranslation(['compare', 'words']);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const profession: ProfessionId = search.profession ?? 'general-practitioner';
  const ids = idsOf(search.ids);
  const { data, error, refetch } = useQuery(comparison(ids, profession));
  const found = ids.length > 0 ? data : undefined;
  const show = (next: readonly string[]) =>
    navigate({
      search: ({ ids: _, ...kept }) => ({ ...kept, ...(next.length > 0 && { ids: next.join(',') }) }),
      replace: true,
      resetScroll: false,
    });
  const showProfession = (id: string) =>
    isProfessionId(id) &&
    navigate({ search: (kept) => ({ ...kept, profession: id }), replace: true, resetScroll: false });
  return (
    <div className={styles.page}>
      <PageHeading tab={t('compare:tab')} eyebrow={t('compare:eyebrow')} title={<CompareTitle found={found} />}>
        {ids.length === 0 && <p>{t('compare:empty')}</p>}
      </PageHeading>
      <div className={styles.tools}>
        {ids.length < mostCompared ? (
          <div className={styles.add}>
            <PlaceSearch onPick={({ id }) => show([...ids, id])} />
          </div>
        ) : (
          <p className={page.note}>{t('compare:full')}</p>
        )}
        <Choice
          label={t('compare:profession')}
          value={profession}
          options={professionIds.map((id) => ({ value: id, label: t(`words:profession.${id}`) }))}
          onChange={showProfession}
        />
      </div>
      {ids.length === 0 && <Examples onChoose={(example) => show(idsOf(example))} />}
      {error && <Failure error={error} reset={refetch} />}
      {error && (
        <div>
          <button type="button" className={page.secondary} onClick={() => show([])}>
            {t('compare:startAgain')}
          </button>
        </div>
      )}
      {ids.length > 0 && !found && !error && <Skeleton height="24rem" />}
      {found && !error && (
        <Columns
          found={found}
          onRemove={(id) => show(ids.filter((other) => other !== id))}
          onMove={(id, step) => show(moved(ids, id, step))}
        />
      )}
    </div>
  );
}

interface ColumnsProps {
  found: Comparison;
  onRemove: (id: string) => void;
  onMove: (id: string, step: -1 | 1) => void;
}

function Columns({ found, onRemove, onMove }: ColumnsProps) {
  return (
    <>
      <FigureTable items={found.items} unit={found.unit} onRemove={onRemove} onMove={onMove} />
      <Distributions found={found} />
      <Evolutions found={found} />
      <KeepComparison found={found} />
    </>
  );
}
