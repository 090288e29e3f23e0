import type { CommuneHit, TerritoryHit } from '@maillage/contract';
import type { Messages } from '../../messages/index.ts';
import type { PlaceResults } from './usePlaceSearch.ts';

export type PlaceKind = keyof Messages['words']['kind'];

/** A line of a search answer, commune or territory. */
export interface Place {
  readonly type: 'commune' | 'territory';
  readonly id: string;
  readonly name: string;
  readonly kind?: PlaceKind;
  readonly detail?: string;
  readonly population: number;
}

/** Communes then territories, as the server ranks them. */
export const placesOf = ({ communes, territories }: PlaceResults): readonly Place[] => [
  ...communes.slice(0, 6).map(communePlace),
  ...territories.slice(0, 5).map(territoryPlace),
];

const communePlace = ({ code, name, departement, postalCodes, population }: CommuneHit): Place => ({
  type: 'commune',
  id: code,
  name,
  detail: postalCodes[0] ?? departement,
  population,
});

const territoryPlace = ({ id, name, kind, population }: TerritoryHit): Place => ({
  type: 'territory',
  id,
  name,
  kind: kind as PlaceKind,
  population,
});
