import type { Me } from '@maillage/contract';
import { useQuery } from '@tanstack/react-query';
import { me } from '../../api/queries.ts';
import { chosenOrganisation } from './organisationCookie.ts';

export type Membership = Me['memberships'][number];

export interface Session {
  /** `undefined` while it is asked for. */
  readonly me: Me | undefined;
  readonly person: Me['person'];
  /** The organisation in which this person acts now, and their role there. */
  readonly acting: Membership | undefined;
  readonly failure: unknown;
}

/** Who is signed in, and in which organisation they act. */
export function useSession(): Session {
  const { data, error } = useQuery(me());
  return { me: data, person: data?.person ?? null, acting: actingIn(data?.memberships ?? []), failure: error };
}

/** The chosen organisation, else the first: the server chooses likewise. */
export function actingIn(memberships: readonly Membership[], chosen = chosenOrganisation()): Membership | undefined {
  return memberships.find(({ organisation }) => organisation.id === chosen) ?? memberships[0];
}
