import type { ProfessionId } from '@maillage/supply';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { lazy } from 'react';
import { communeCard } from '../../api/queries.ts';
import { Failure } from '../../components/state/Failure.tsx';
import { PageSkeleton } from '../../components/state/PageSkeleton.tsx';
import { CommuneSheet } from './CommuneSheet.tsx';
import { isUnknownCommune } from './unknown.ts';

const UnknownCommune = lazy(() => import('./UnknownCommune.tsx'));

const route = getRouteApi('/communes/$code');
const generalPractitioner: ProfessionId = 'general-practitioner';

/** The page of a commune that anybody can read and share, without an account. */
export function CommunePage() {
  const { code } = route.useParams();
  const { profession = generalPractitioner, year, former } = route.useSearch();
  const card = useQuery(communeCard(code));

  if (isUnknownCommune(card.error)) return <UnknownCommune failure={card.error} />;
  if (card.error) return <Failure error={card.error} reset={card.refetch} />;
  if (!card.data) return <PageSkeleton />;
  if (card.data.code !== code)
    return (
      <Navigate
        to="/communes/$code"
        params={{ code: card.data.code }}
        search={(search) => ({ ...search, former: code })}
        replace
      />
    );
  return <CommuneSheet card={card.data} profession={profession} year={year} former={former} />;
}
