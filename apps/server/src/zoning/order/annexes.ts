import type { StoredDraft } from '@maillage/database';
import type { Assessment, ClassifiedUnit } from '@maillage/zoning';
import type { Paragraph, Table } from 'docx';
import { annex, table, text } from './parts.ts';
import { annexTitles, date, euros, people, percent, sentences, territories, value } from './sentences.ts';

type Block = Paragraph | Table;

/** The lists of the order: units and communes by class, quarters, motivations, what is outside, and the rules applied. */
export function annexes(draft: StoredDraft, classified: readonly ClassifiedUnit[], assessment: Assessment): Block[] {
  const ordered = classified.toSorted((a, b) => (a.unit.value ?? 99) - (b.unit.value ?? 99));
  return [
    ...(['zip', 'zac', 'zv'] as const).flatMap((name) => [
      annex(annexTitles[name]),
      ...unitList(ordered.filter((one) => one.class === name)),
    ]),
    annex(sentences.quarters),
    ...quarters(draft),
    annex(sentences.motivations),
    ...motivations(ordered),
    annex(sentences.outside),
    text(
      ordered
        .filter((one) => one.class === 'hz')
        .map(({ unit }) => unit.name)
        .sort((a, b) => a.localeCompare(b, 'fr'))
        .join(', ') || sentences.none,
    ),
    annex(sentences.summary),
    summary(draft, assessment),
  ];
}

function unitList(units: readonly ClassifiedUnit[]): Block[] {
  if (units.length === 0) return [text(sentences.none)];
  const rows = units.map(({ unit }) => [
    unit.name,
    value(unit.value),
    people(unit.population),
    unit.communes
      .map(({ code, name }) => `${name} (${code})`)
      .sort((a, b) => a.localeCompare(b, 'fr'))
      .join(', '),
  ]);
  return [table(['Territoire', 'Valeur', 'Habitants', 'Communes'], rows, [20, 10, 13, 57], [1, 2])];
}

function quarters({ frame, state }: StoredDraft): Block[] {
  if (state.quarters.size === 0) return [text(sentences.none)];
  const names = new Map(frame.units.flatMap(({ communes }) => communes.map(({ code, name }) => [code, name] as const)));
  const rows = [...state.quarters.values()].map((quarter) => [
    `${quarter.name} (${quarter.code})`,
    names.get(quarter.commune) ?? quarter.commune,
    `${quarter.kind.toUpperCase()} ${quarter.class.toUpperCase()}`,
    quarter.motivation ?? sentences.missing,
  ]);
  return [table(['Quartier', 'Commune', 'Classe', 'Motivation'], rows, [30, 20, 12, 38])];
}

function motivations(units: readonly ClassifiedUnit[]): Block[] {
  const departed = units.filter(({ departs }) => departs);
  if (departed.length === 0) return [text(sentences.none)];
  const rows = departed.map((one) => [
    one.unit.name,
    value(one.unit.value),
    people(one.unit.population),
    one.class.toUpperCase(),
    one.motivation?.trim() || sentences.missing,
  ]);
  return [table(['Territoire', 'Valeur', 'Habitants', 'Classe', 'Motivation'], rows, [20, 10, 13, 9, 48], [1, 2])];
}

function summary({ state }: StoredDraft, { people: covered, units, gauges, population, budget }: Assessment): Table {
  const { thresholds, margin, ceilings, grants, settlements } = state.parameters;
  const limits = (min: number | null, max: number | null) =>
    `${min === null ? '' : `minimum ${people(min)}, `}${max === null ? 'maximum à compléter' : `maximum ${people(max)}`}`;
  const sourced = ({ source, date: since }: { source: string; date: string | null }) =>
    `${source || 'à compléter'}${since ? ` (${date(since)})` : ''}`;
  const cost =
    budget.total === null
      ? 'sans hypothèse'
      : `${euros(budget.total)} par an pour ${value(settlements.zip)} et ${value(settlements.zac)} installations par an et 100 000 habitants`;
  const rows = [
    ['Population de la région', people(population), ''],
    ['ZIP', `${people(covered.zip)} habitants, ${territories(units.zip)}`, limits(ceilings.zipMin, ceilings.zipMax)],
    ['ZAC', `${people(covered.zac)} habitants, ${territories(units.zac)}`, limits(ceilings.zacMin, ceilings.zacMax)],
    ['Vigilance', `${people(covered.zv)} habitants, ${territories(units.zv)}`, ''],
    ['Hors zonage', `${people(covered.hz)} habitants, ${territories(units.hz)}`, ''],
    ['Plafonds', ceilings.example ? 'valeurs d’exemple' : '', ceilings.example ? '' : sourced(ceilings)],
    ['Seuils', `ZIP au plus ${value(thresholds.zip)}, vivier au plus ${value(thresholds.pool)}`, sourced(thresholds)],
    [
      'Marge',
      `${people(gauges.margin.people)} sur ${people(gauges.margin.max ?? 0)} habitants (${percent(margin.share)} du vivier)`,
      sourced(margin),
    ],
    ['Aides à l’installation', `${euros(grants.zip)} en ZIP, ${euros(grants.zac)} en ZAC ; ${cost}`, sourced(grants)],
  ];
  return table(['', 'Valeur', 'Règle ou source'], rows, [22, 43, 35]);
}
