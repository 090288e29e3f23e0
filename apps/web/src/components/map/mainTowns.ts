/** A town to be named: its code, what is written, and how many people live there. */
export interface Town {
  readonly code: string;
  readonly name: string;
  readonly population: number;
}

const most = 250;
/** The arrondissement that carries the name of its city. */
const cities: Readonly<Record<string, string>> = { 75101: 'Paris', 69202: 'Lyon', 13201: 'Marseille' };
const isArrondissement = /^(751|6938|132)\d\d$/;

/** The largest towns, the largest first; each of the three cities of arrondissements once. */
export function mainTowns(towns: Iterable<Town>): readonly Town[] {
  const named = [...towns].flatMap((town) => {
    const city = cities[town.code];
    if (city) return [{ ...town, name: city, population: 10 * town.population + 1_000_000 }];
    return isArrondissement.test(town.code) ? [] : [town];
  });
  return named.sort((a, b) => b.population - a.population).slice(0, most);
}
