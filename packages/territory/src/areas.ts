/** A région of today, by INSEE code (`32` = Hauts-de-France). */
export interface Region {
  readonly code: string;
  readonly name: string;
}

/** A département, by INSEE code (`62`, `2A`, `974`). */
export interface Departement {
  readonly code: string;
  readonly name: string;
  readonly region: string;
}

/** An intercommunalité with its own taxes, by SIREN. */
export interface Epci {
  readonly code: string;
  readonly name: string;
  readonly kind: EpciKind;
}

/** Communauté de communes, d'agglomération, urbaine; métropole; Lyon's own status. */
export type EpciKind = 'CC' | 'CA' | 'CU' | 'METRO' | 'MET69';

/** Published divisions into sets of communes, other than administrative ones. A commune is in at most one of each kind. */
export const divisionKinds = ['bassin-de-vie', 'tvs', 'cpts'] as const;
export type DivisionKind = (typeof divisionKinds)[number];

/** One set of a published division: a territoire de vie-santé (TVS), a bassin de vie, a CPTS. */
export interface Division {
  readonly kind: DivisionKind;
  readonly code: string;
  readonly name: string;
  readonly vintage: string;
}
