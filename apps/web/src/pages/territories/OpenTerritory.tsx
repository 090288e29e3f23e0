import { getRouteApi, Navigate } from '@tanstack/react-router';

const route = getRouteApi('/territoires/$id');

export function OpenTerritory() {
  const { id } = route.useParams();
  return <Navigate to="/observer" search={{ territory: id }} replace />;
}
