type Position = readonly [lon: number, lat: number];

/** GRS 80. */
const SEMI_MAJOR = 6_378_137;
const ECCENTRICITY = 0.0818191910428158;
const RADIANS = Math.PI / 180;

/** Lambert 93 (EPSG:2154) → degrees. Constants and iteration: IGN, NTG 71, algorithms 2 and 4. */
export function fromLambert93(x: number, y: number): Position {
  const [exponent, constant, falseEasting, falseNorthing] = [0.725607765, 11_754_255.426, 700_000, 12_655_612.05];
  const [dx, dy] = [x - falseEasting, falseNorthing - y];
  const isometric = -Math.log(Math.hypot(dx, dy) / constant) / exponent;
  let latitude = 2 * Math.atan(Math.exp(isometric)) - Math.PI / 2;
  for (let k = 0; k < 6; k++) {
    const sine = ECCENTRICITY * Math.sin(latitude);
    latitude = 2 * Math.atan(((1 + sine) / (1 - sine)) ** (ECCENTRICITY / 2) * Math.exp(isometric)) - Math.PI / 2;
  }
  return [3 + Math.atan2(dx, dy) / exponent / RADIANS, latitude / RADIANS];
}

/** UTM → degrees. Krüger's series to the third order (errors under a millimetre in the zone). */
export function fromUtm(x: number, y: number, zone: number, south: boolean): Position {
  const flattening = 1 / 298.257222101;
  const n = flattening / (2 - flattening);
  const radius = (SEMI_MAJOR / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64) * 0.9996;
  const [xi, eta] = [(y - (south ? 10_000_000 : 0)) / radius, (x - 500_000) / radius];
  const beta = [n / 2 - (2 / 3) * n ** 2 + (37 / 96) * n ** 3, n ** 2 / 48 + n ** 3 / 15, (17 / 480) * n ** 3];
  const delta = [2 * n - (2 / 3) * n ** 2 - 2 * n ** 3, (7 / 3) * n ** 2 - (8 / 5) * n ** 3, (56 / 15) * n ** 3];
  const xiPrime = xi - sum(beta, (b, k) => b * Math.sin(2 * k * xi) * Math.cosh(2 * k * eta));
  const etaPrime = eta - sum(beta, (b, k) => b * Math.cos(2 * k * xi) * Math.sinh(2 * k * eta));
  const conformal = Math.asin(Math.sin(xiPrime) / Math.cosh(etaPrime));
  const latitude = conformal + sum(delta, (d, k) => d * Math.sin(2 * k * conformal));
  const longitude = zone * 6 - 183 + Math.atan2(Math.sinh(etaPrime), Math.cos(xiPrime)) / RADIANS;
  return [longitude, latitude / RADIANS];
}

const sum = (terms: readonly number[], term: (coefficient: number, k: number) => number) =>
  terms.reduce((total, coefficient, index) => total + term(coefficient, index + 1), 0);

/** Position of a FINESS line, by the projection its source names, else by the département. */
export function finessPosition(x: number, y: number, sourceText: string, departement: string): Position {
  const zone = /UTM_?(?:ZONE_?)?N?(\d{2})/i.exec(sourceText)?.[1] ?? zones[departement];
  if (zone === undefined) return fromLambert93(x, y);
  return fromUtm(x, y, Number(zone), departement === '974' || departement === '976');
}

/** Official zones: Antilles 20 N, Guyane 22 N, La Réunion 40 S, Mayotte 38 S. */
const zones: Readonly<Record<string, string>> = { '971': '20', '972': '20', '973': '22', '974': '40', '976': '38' };
