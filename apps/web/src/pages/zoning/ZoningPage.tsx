import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUndoKeys } from '../../components/focus/useUndoKeys.ts';
import { Failure } from '../../components/state/Failure.tsx';
import { PageSkeleton } from '../../components/state/PageSkeleton.tsx';
import { lazyDialog } from '../../theme/lazyDialog.tsx';
import { useSession } from '../me/useSession.ts';
import { SignInFirst } from './DraftsPage.tsx';
import { Gauges } from './Gauges.tsx';
import { Headline } from './Headline.tsx';
import { modelOf } from './model.ts';
import { UnitPanel } from './panel/UnitPanel.tsx';
import { zoningDraft } from './queries.ts';
import { Remarks } from './Remarks.tsx';
import { parseZoningSearch, type ZoningSearch } from './search.ts';
import { Toolbar } from './Toolbar.tsx';
import { UnitTable } from './table/UnitTable.tsx';
import { useZoningActions } from './useZoningActions.ts';
import { ZoningMap } from './ZoningMap.tsx';
import styles from './zoning.module.css';

const RulesDrawer = lazyDialog(() => import('./drawers/RulesDrawer.tsx'));
const QuartersDrawer = lazyDialog(() => import('./drawers/QuartersDrawer.tsx'));
const InForceDrawer = lazyDialog(() => import('./drawers/InForceDrawer.tsx'));
const HistoryDrawer = lazyDialog(() => import('./drawers/HistoryDrawer.tsx'));

export type Opened = 'rules' | 'quarters' | 'in-force' | 'history';
const route = getRouteApi('/decider/zonage/$id');

/** The workspace of one draft: sentence, gauges, map, table, and the unit that is looked at. */
export function ZoningPage() {
  const { me, acting, failure } = useSession();
  const { id } = route.useParams();
  if (failure) return <Failure error={failure} />;
  if (!me) return <PageSkeleton />;
  return acting ? <Workspace id={id} /> : <SignInFirst to={`/decider/zonage/${id}`} />;
}

function Workspace({ id }: { id: string }) {
  const { t } = useTranslation('zoning');
  const { data: draft, error, refetch } = useQuery(zoningDraft(id));
  const model = useMemo(() => draft && modelOf(draft), [draft]);
  const actions = useZoningActions(id);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [opened, open] = useState<Opened>();
  useUndoKeys(draft?.editable ? actions : undefined);
  if (error) return <Failure error={error} reset={refetch} />;
  if (!draft || !model) return <PageSkeleton />;
  const change = (next: Partial<Record<keyof ZoningSearch, string | undefined>>) =>
    void navigate({ search: (kept) => parseZoningSearch({ ...kept, ...next }), replace: true, resetScroll: false });
  const selected = search.unit === undefined ? undefined : model.byId.get(search.unit);
  const close = () => open(undefined);
  const shared = { draft, model, actions };
  return (
    <div className={styles.page}>
      <Headline draft={draft} model={model} onOpen={open} />
      <Toolbar {...shared} onOpen={open} />
      <Gauges draft={draft} model={model} onOpen={open} />
      <div className={styles.main}>
        <div className={styles.left}>
          <ZoningMap draft={draft} model={model} search={search} change={change} />
          <UnitTable {...shared} search={search} change={change} />
        </div>
        <div className={styles.side}>
          {selected ? (
            <UnitPanel key={selected.unit.id} {...shared} of={selected} onClose={() => change({ unit: undefined })} />
          ) : (
            <p className={styles.chooseFirst}>{t('panel.choose')}</p>
          )}
          <Remarks model={model} change={change} onOpen={open} />
        </div>
      </div>
      <Suspense fallback={null}>
        {opened === 'rules' && <RulesDrawer {...shared} onClose={close} />}
        {opened === 'quarters' && <QuartersDrawer {...shared} onClose={close} />}
        {opened === 'in-force' && <InForceDrawer {...shared} onClose={close} />}
        {opened === 'history' && <HistoryDrawer draft={draft} actions={actions} onClose={close} />}
      </Suspense>
    </div>
  );
}
