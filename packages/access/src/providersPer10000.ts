import { checkLength } from './kernel/checkLength.ts';

/** Providers for 10,000 inhabitants of the same place; NaN where nobody lives. */
export function providersPer10000(providers: Float64Array, population: Float64Array): Float64Array {
  checkLength('populations', population, providers.length);
  return providers.map((count, i) => (population[i]! > 0 ? (count / population[i]!) * 10_000 : Number.NaN));
}
