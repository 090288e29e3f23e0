/**
 * Communes that no road links to the mainland, by island; everything else of a département is one with its neighbours.
 * Oléron, Ré, Noirmoutier (bridges) are the mainland. Codes of the COG; a car ferry does not count as a road.
 */
const ISLANDS: Readonly<Record<string, readonly string[]>> = {
  Yeu: ['85113'],
  'Belle-Île': ['56009', '56114', '56152', '56241'],
  Groix: ['56069'],
  Houat: ['56086'],
  Hoëdic: ['56085'],
  'Île-aux-Moines': ['56087'],
  Arz: ['56088'],
  Ouessant: ['29155'],
  Molène: ['29084'],
  Sein: ['29083'],
  Batz: ['29082'],
  Bréhat: ['22016'],
  Aix: ['17004'],
  'Marie-Galante': ['97108', '97112', '97126'],
  'La Désirade': ['97110'],
  'Terre-de-Bas': ['97130'],
  'Terre-de-Haut': ['97131'],
  'Petite-Terre': ['97608', '97615'],
};

const islandOf = new Map(
  Object.entries(ISLANDS).flatMap(([name, codes]) => codes.map((code) => [code, name] as const)),
);

/** Name of the land a commune stands on: a car cannot leave it. `''` is the continent; Corsica and each overseas département are their own. */
export function landOf(communeCode: string): string {
  const island = islandOf.get(communeCode);
  if (island !== undefined) return island;
  if (communeCode.startsWith('2A') || communeCode.startsWith('2B')) return 'Corse';
  return communeCode.startsWith('97') || communeCode.startsWith('98') ? communeCode.slice(0, 3) : '';
}
