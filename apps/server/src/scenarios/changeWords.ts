import type { Language, Sentence } from '@maillage/contract';
import { type Change, type ChangeKindId, kindOf } from '@maillage/scenario';
import type { Atlas } from '../atlas/atlas.ts';

/**
 * What each kind of change is called in documents and in the ledger; `{place}` and `{size}` are filled in. Where the number
 * matters, `|` parts the singular from the plural.
 */
const sentences: Readonly<Record<ChangeKindId, Sentence>> = {
  'doctor-leaves': { fr: '{size} départ à {place}|{size} départs à {place}', en: '{size} leaving {place}' },
  'doctor-arrives': { fr: '{size} arrivée à {place}|{size} arrivées à {place}', en: '{size} arriving in {place}' },
  'doctor-changes-hours': { fr: 'activité à {size} % à {place}', en: 'activity at {size}% in {place}' },
  cabinet: {
    fr: 'cabinet à {place}, {size} demi-journée par semaine|cabinet à {place}, {size} demi-journées par semaine',
    en: 'cabinet in {place}, {size} half-day a week|cabinet in {place}, {size} half-days a week',
  },
  'bus-round': {
    fr: 'bus à {place}, {size} demi-journée par semaine|bus à {place}, {size} demi-journées par semaine',
    en: 'bus in {place}, {size} half-day a week|bus in {place}, {size} half-days a week',
  },
  'health-centre': { fr: 'centre de santé de {size} ETP à {place}', en: 'health centre with {size} FTE in {place}' },
  msp: {
    fr: 'maison de santé à {place}, {size} arrivée|maison de santé à {place}, {size} arrivées',
    en: 'maison de santé in {place}, {size} arriving',
  },
  'sessions-end': {
    fr: 'fin de plages à {place}, {size} par an',
    en: 'sessions ending in {place}, {size} a year',
  },
  'place-closes': { fr: 'fermeture à {place}', en: 'closing in {place}' },
  'population-change': { fr: 'population {size} % à {place}', en: 'population {size}% in {place}' },
  'travel-times': { fr: 'temps de trajet × {size}', en: 'travel times × {size}' },
};

/** Communes named before “and n others”. */
const NAMED = 3;

/** A change in one line, unless its author said it. */
export function changeWords(atlas: Atlas, language: Language): (change: Change) => string {
  return (change) => {
    if (change.label) return change.label;
    const size = kindOf(change).size(change)?.value ?? 0;
    const shown = change.kind === 'doctor-changes-hours' ? size * 100 : size;
    const signDisplay = change.kind === 'population-change' ? 'exceptZero' : 'auto';
    return formOf(sentences[change.kind][language], shown, language)
      .replace('{size}', shown.toLocaleString(language, { maximumFractionDigits: 2, signDisplay }))
      .replace('{place}', placesOf(atlas, change, language));
  };
}

/** Singular or plural, as the language counts. */
function formOf(forms: string, count: number, language: Language): string {
  const [one, other = one] = forms.split('|') as [string, string?];
  return new Intl.PluralRules(language).select(count) === 'one' ? one : other;
}

function placesOf(atlas: Atlas, change: Change, language: Language): string {
  const names = kindOf(change)
    .communes(change)
    .map((code) => atlas.places.rows[atlas.places.indexOf(code) ?? -1]?.name ?? code);
  const shown = change.kind === 'msp' ? names.slice(0, 1) : names;
  const more = shown.length - NAMED;
  const list = shown.slice(0, NAMED).join(', ');
  return more > 0 ? `${list} ${language === 'fr' ? `et ${more} autres` : `and ${more} others`}` : list;
}
