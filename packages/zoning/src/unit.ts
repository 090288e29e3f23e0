/** A commune as the draft froze it: its access does not move when the public data do. */
export interface ZoningCommune {
  readonly code: string;
  readonly name: string;
  /** Inhabitants. */
  readonly population: number;
  /** What its access weighs in the value of its unit: its standardised population, else its inhabitants. */
  readonly weight: number;
  /** Published APL to doctors of 65 and younger, consultations a year per inhabitant; `null` when unknown. */
  readonly value: number | null;
}

/** What is classified as a whole: a territoire de vie-santé (TVS), or the bassin de vie that stands in for it. */
export interface ZoningUnit {
  readonly id: string;
  readonly name: string;
  readonly communes: readonly ZoningCommune[];
  readonly population: number;
  /** Of the whole unit, also where it reaches into a neighbouring région. */
  readonly value: number | null;
  /** Only its communes of this région are here, counted and classified. */
  readonly partial: boolean;
}

/** Above it, a bassin de vie is cut into several TVS (arrêté of 13 November 2017). Inhabitants. */
export const CUT_ABOVE = 50_000;

/** `elsewhere`: what the unit's communes of other régions weigh in its value; they are not classified with it. */
export function zoningUnit(
  id: string,
  name: string,
  communes: readonly ZoningCommune[],
  elsewhere: readonly Pick<ZoningCommune, 'weight' | 'value'>[] = [],
): ZoningUnit {
  const population = communes.reduce((sum, commune) => sum + commune.population, 0);
  const value = unitValue([...communes, ...elsewhere]);
  return { id, name, communes, population, value, partial: elsewhere.length > 0 };
}

/** Mean access of the communes whose access is known, by weight; `null` when it is known of none. */
export function unitValue(communes: readonly Pick<ZoningCommune, 'weight' | 'value'>[]): number | null {
  let weights = 0;
  let sum = 0;
  for (const { weight, value } of communes) {
    if (value === null) continue;
    weights += weight;
    sum += weight * value;
  }
  return weights > 0 ? sum / weights : null;
}
