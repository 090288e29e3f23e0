import type { RotaDetail } from '@maillage/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useUndoKeys } from '../../../components/focus/useUndoKeys.ts';
import { Failure } from '../../../components/state/Failure.tsx';
import { PageSkeleton } from '../../../components/state/PageSkeleton.tsx';
import { useSession } from '../../me/useSession.ts';
import { rotaActions, rotaDetail, SECONDS } from '../queries.ts';
import styles from '../rotas.module.css';
import { SignInFirst } from '../SignInFirst.tsx';
import { DiffCard } from './DiffCard.tsx';
import { DropOut } from './DropOut.tsx';
import { Exchanges } from './Exchanges.tsx';
import { Files } from './Files.tsx';
import { Gaps } from './Gaps.tsx';
import { Head } from './Head.tsx';
import { How } from './How.tsx';
import { Loads } from './Loads.tsx';
import { Publishing } from './Publishing.tsx';
import { Rules } from './Rules.tsx';
import { Running } from './Running.tsx';
import { DeskProvider, useMakeDesk } from './useDesk.ts';
import { Violations } from './Violations.tsx';
import { Weeks } from './Weeks.tsx';

const route = getRouteApi('/organiser/plannings/$id');

/** The desk on which a rota is made: gaps first, then the grid, then who does how much. */
export function RotaPage() {
  const { id } = route.useParams();
  const { me, acting } = useSession();
  const { data, error, refetch } = useQuery({ ...rotaDetail(id), enabled: acting !== undefined });
  if (!me) return <PageSkeleton />;
  if (!acting) return <SignInFirst to={`/organiser/plannings/${id}`} />;
  if (error) return <Failure error={error} reset={refetch} />;
  return data ? <DeskOf key={id} rota={data} /> : <PageSkeleton />;
}

type Part = 'out' | 'publish';

function DeskOf({ rota }: { rota: RotaDetail }) {
  const desk = useMakeDesk(rota);
  const queries = useQueryClient();
  const [part, setPart] = useState<Part>();
  const [solved, setSolved] = useState(false);
  const { act } = desk;
  useUndoKeys(
    rota.editable
      ? { undo: () => act(() => rotaActions.undo(rota.id)), redo: () => act(() => rotaActions.redo(rota.id)) }
      : undefined,
  );
  const solve = async (mode: 'plan' | 'replan') => {
    setPart(undefined);
    setSolved(false);
    await act(() => rotaActions.solve(rota.id, { mode, seconds: SECONDS }));
  };
  return (
    <DeskProvider value={desk}>
      <div className={styles.page}>
        <Head onSolve={solve} onPart={setPart} />
        {rota.job !== null && (
          <Running
            key={rota.job}
            job={rota.job}
            onOver={() => {
              setSolved(true);
              void queries.invalidateQueries({ queryKey: rotaDetail(rota.id).queryKey });
              void queries.invalidateQueries({ queryKey: ['rotas'] });
            }}
          />
        )}
        {part === 'out' && <DropOut onClose={() => setPart(undefined)} onSolve={() => setSolved(false)} />}
        {part === 'publish' && <Publishing onClose={() => setPart(undefined)} />}
        {solved && rota.job === null && <DiffCard onClose={() => setSolved(false)} />}
        <div className={styles.desk}>
          <div className={styles.main}>
            <Violations />
            <Weeks />
            {rota.editable && <Rules />}
            {rota.editable && <How />}
          </div>
          <div className={styles.side}>
            {rota.editable && <Gaps />}
            <Loads />
            <Exchanges />
            {rota.editable && <Files />}
          </div>
        </div>
      </div>
    </DeskProvider>
  );
}
