import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Failure } from '../../../components/state/Failure.tsx';
import { PageSkeleton } from '../../../components/state/PageSkeleton.tsx';
import { useSession } from '../../me/useSession.ts';
import { SignInFirst } from '../list/SignInFirst.tsx';
import { scenarioById } from '../queries.ts';
import { Workbench } from './Workbench.tsx';

const route = getRouteApi('/decider/scenarios/$id');

export function ScenarioPage() {
  const { id } = route.useParams();
  const { me, acting } = useSession();
  const { data, error, refetch } = useQuery({ ...scenarioById(id), enabled: acting !== undefined });
  if (me && !acting) return <SignInFirst to={`/decider/scenarios/${id}`} />;
  if (error) return <Failure error={error} reset={refetch} />;
  if (!data) return <PageSkeleton />;
  return <Workbench key={id} scenario={data} />;
}
