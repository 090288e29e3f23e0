import type { CommuneAccess, Language, TerritoryAccess } from '@maillage/contract';
import { say } from './say.ts';
import { type WordId, words } from './words.ts';

/** What the figures of a territory say. */
export function territorySentences(answer: TerritoryAccess, language: Language): string[] {
  const { summary, territory, unit } = answer;
  const { threshold, people } = summary.belowLow;
  const share = summary.population > 0 ? Math.round((100 * people) / summary.population) : 0;
  return [
    say('people', language, {
      name: territory.name,
      population: summary.population,
      communes: summary.communes,
      professionals: Math.round(summary.professionals),
    }),
    say(territory.id === 'france' ? 'meanFrance' : 'mean', language, {
      mean: summary.mean,
      franceMean: summary.franceMean,
      unit: unitName(unit, language),
    }),
    say(people > 0 ? 'below' : 'belowNobody', language, { people, share, threshold }),
    ...(unit === 'consultations' && summary.missing > 0
      ? [say('missing', language, { threshold, missing: Math.round(summary.missing) })]
      : []),
  ];
}

/** What the figures of a commune say. */
export function communeSentences(answer: CommuneAccess, language: Language): string[] {
  const { name, value, percentile, means, population, nearestMinutes, reachable } = answer;
  const year = String(answer.year);
  return [
    value === null
      ? say('communeUnknown', language, { name, year })
      : say('communeAccess', language, {
          name,
          value,
          year,
          unit: unitName(answer.unit, language),
          percentile: percentile === null ? null : Math.round(percentile * 100),
        }),
    say('communeAround', language, { population, departement: means.departement, france: means.france }),
    say(nearestWords(nearestMinutes, reachable.professionals), language, {
      minutes: nearestMinutes === null ? null : Math.round(nearestMinutes),
      professionals: Math.round(reachable.professionals),
      reach: reachable.minutes,
    }),
  ];
}

function unitName(unit: string, language: Language): string {
  return unit === 'consultations' || unit === 'fte-per-100000' ? words[unit][language] : unit;
}

function nearestWords(minutes: number | null, within: number): WordId {
  if (minutes === null || within === 0) return 'nearestNone';
  return minutes === 0 ? 'nearestHere' : 'nearest';
}
