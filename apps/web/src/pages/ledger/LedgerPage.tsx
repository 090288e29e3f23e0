import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUndoKeys } from '../../components/focus/useUndoKeys.ts';
import { Failure } from '../../components/state/Failure.tsx';
import { PageSkeleton } from '../../components/state/PageSkeleton.tsx';
import { lazyDialog } from '../../theme/lazyDialog.tsx';
import { useSession } from '../me/useSession.ts';
import { CommuneList } from './CommuneList.tsx';
import { Controls } from './Controls.tsx';
import { EmptyLedger } from './EmptyLedger.tsx';
import type { Intent } from './form/formState.ts';
import { Headline } from './Headline.tsx';
import styles from './ledger.module.css';
import { ledgerOf } from './queries.ts';
import { SignInFirst } from './SignInFirst.tsx';
import { SupplySteps } from './SupplySteps.tsx';
import { useActions } from './useActions.ts';
import { useLedgerView } from './useLedgerView.ts';

const EntryDrawer = lazyDialog(() => import('./form/EntryDrawer.tsx'));
const HistoryDrawer = lazyDialog(() => import('./HistoryDrawer.tsx'));
const ImportDrawer = lazyDialog(() => import('./ImportDrawer.tsx'));

/** What stands over the list. */
export type Opened = { readonly kind: 'history' | 'import' } | { readonly kind: 'form'; readonly intent: Intent };

/** The supply ledger of a territory: who is here, who comes and goes, and what each change does. */
export function LedgerPage() {
  const { me, acting, failure } = useSession();
  if (failure) return <Failure error={failure} />;
  if (!me) return <PageSkeleton />;
  if (!acting) return <SignInFirst />;
  return <OwnLedger ownTerritory={acting.organisation.territory ?? undefined} />;
}

function OwnLedger({ ownTerritory }: { ownTerritory: string | undefined }) {
  const { t } = useTranslation('ledger');
  const view = useLedgerView(ownTerritory);
  const { data, error, refetch } = useQuery(ledgerOf(view));
  const actions = useActions();
  const [opened, open] = useState<Opened>();
  useUndoKeys(data?.editable ? actions : undefined);
  useEffect(() => {
    if (data) document.title = t('documentTitle', { territory: data.territory.name });
  }, [data, t]);
  const { change, search, territory } = view;
  useEffect(() => {
    if (search.territory === undefined) change({ territory });
  }, [change, search.territory, territory]);
  if (error) return <Failure error={error} reset={refetch} />;
  if (!data) return <PageSkeleton />;
  const close = () => open(undefined);
  return (
    <div className={styles.page}>
      <Headline ledger={data} profession={view.profession} />
      <Controls view={view} ledger={data} actions={actions} onOpen={open} />
      <div className={styles.main}>
        <CommuneList view={view} ledger={data} actions={actions} onOpen={open} />
        <div className={styles.side}>
          {data.editable && data.entries.length === 0 && <EmptyLedger />}
          <SupplySteps view={view} ledger={data} />
        </div>
      </div>
      <Suspense fallback={null}>
        {opened?.kind === 'form' && (
          <EntryDrawer intent={opened.intent} ledger={data} view={view} actions={actions} onClose={close} />
        )}
        {opened?.kind === 'history' && <HistoryDrawer ledger={data} actions={actions} onClose={close} />}
        {opened?.kind === 'import' && <ImportDrawer actions={actions} onClose={close} />}
      </Suspense>
    </div>
  );
}
