import type { CommuneHit, TerritoryHit } from '@maillage/contract';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { communeSearch, territorySearch } from '../../api/queries.ts';

export interface PlaceResults {
  readonly communes: readonly CommuneHit[];
  readonly territories: readonly TerritoryHit[];
  readonly searching: boolean;
  readonly failure: unknown;
}

/** Communes and territories that match what is typed, after a short rest of the keyboard. */
export function usePlaceSearch(typed: string): PlaceResults {
  const [q] = useDebouncedValue(typed.trim(), 120);
  const worth = q.length > 1;
  const communes = useQuery(communeSearch(q));
  const territories = useQuery({ ...territorySearch(q), enabled: worth });
  return {
    communes: worth ? (communes.data?.communes ?? []) : [],
    territories: worth ? (territories.data?.territories ?? []) : [],
    searching: communes.isFetching || territories.isFetching,
    failure: communes.error ?? territories.error,
  };
}
