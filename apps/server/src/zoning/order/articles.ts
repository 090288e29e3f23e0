import type { StoredDraft } from '@maillage/database';
import type { Assessment, Remark } from '@maillage/zoning';
import type { Paragraph } from 'docx';
import { bold, bullet, centred, frame, heading, text } from './parts.ts';
import { classNames, date, people, sentences, territories, value } from './sentences.ts';

/** The body of the order: what it rests on, what it decides, and what is left to do before anybody signs. */
export function articles(draft: StoredDraft, assessment: Assessment, writtenOn: string): Paragraph[] {
  const { frame: frozen, state } = draft;
  return [
    frame(sentences.banner),
    bold(sentences.agency(frozen.regionName)),
    centred(sentences.title, 30),
    centred(sentences.object(frozen.regionName), 22),
    ...remarks(assessment, state.parameters.ceilings.example),
    text(sentences.director, { spacing: { before: 240, after: 120 } }),
    ...sentences.seen.map((seen) => text(seen)),
    text(considering(draft, assessment)),
    centred(sentences.orders, 26),
    ...decided(draft, assessment).flatMap((content, at) => [heading(sentences.article(at + 1)), text(content)]),
    text(sentences.signature, { spacing: { before: 400 } }),
    text(`Document établi par Maillage le ${date(writtenOn)}, à partir du projet « ${draft.name} ».`),
  ];
}

function considering({ frame: frozen, state, createdAt }: StoredDraft, { selected, population }: Assessment): string {
  const { zip, pool } = state.parameters.thresholds;
  return [
    `Considérant que l’accessibilité potentielle localisée (APL) ${frozen.access.year} ${sentences.measure[frozen.access.measure]}`,
    `${frozen.access.certainty === 'estimated' ? ' (valeurs estimées)' : ''}, relevée le ${date(createdAt)} sur ${frozen.units.length} `,
    `${sentences.basis[frozen.basis]}, est au plus égale à ${value(zip)} pour ${people(selected.priority)} habitants, comprise entre `,
    `${value(zip)} et ${value(pool)} pour ${people(selected.pool)}, et supérieure à ${value(pool)} pour ${people(selected.out)}, `,
    `sur ${people(population)} habitants de la région ;`,
  ].join('');
}

function decided({ state }: StoredDraft, assessment: Assessment): string[] {
  const { gauges, units } = assessment;
  const classified = (['zip', 'zac', 'zv'] as const)
    .map((name) => `${classNames[name]} : ${territories(units[name])}, ${people(assessment.people[name])} habitants`)
    .join(' ; ');
  const limit = (max: number | null) => (max === null ? 'un plafond régional à compléter' : people(max));
  const { source, date: since } = state.parameters.ceilings;
  const cited = source ? ` (${source}${since ? `, ${date(since)}` : ''})` : '';
  return [
    `Les territoires de la région sont classés ainsi : ${classified}. Leur liste, commune par commune, figure aux annexes 1 à 3 ; les autres territoires sont hors zonage (annexe 6).`,
    `La population des ZIP est de ${people(gauges.zip.people)} habitants pour un maximum de ${limit(gauges.zip.max)} ; celle des ZAC est de ${people(gauges.zac.people)} pour un maximum de ${limit(gauges.zac.max)}${cited}.`,
    state.quarters.size === 0
      ? 'Aucun quartier n’est classé autrement que son territoire.'
      : `Quartiers classés autrement que leur territoire : ${state.quarters.size}. Ils figurent à l’annexe 4.`,
    `Les écarts à la sélection nationale couvrent ${people(gauges.margin.people)} habitants, dans la limite de ${people(gauges.margin.max ?? 0)}. Leurs motivations figurent à l’annexe 5.`,
    'Le présent zonage est révisé au moins tous les trois ans.',
    'Le présent arrêté entre en vigueur le [à compléter]. Il est publié au recueil des actes administratifs de la préfecture de région. Voies et délais de recours : [à compléter].',
  ];
}

function remarks({ remarks: all }: Assessment, example: boolean): Paragraph[] {
  const lines = all.map(remarkLine);
  return [
    ...(example ? [frame(sentences.examples)] : []),
    ...(lines.length > 0 ? [bold(sentences.remarks), ...lines.map(bullet)] : []),
  ];
}

function remarkLine(remark: Remark): string {
  switch (remark.kind) {
    case 'motivation-missing':
      return `${remark.name} : motivation à écrire.`;
    case 'ceiling-unknown':
      return `Population maximale des ${remark.gauge.toUpperCase()} à demander.`;
    case 'ceiling-exceeded':
      return `${remark.gauge.toUpperCase()} : ${people(remark.people)} habitants de trop pour le plafond.`;
    case 'floor-missed':
      return `${remark.gauge.toUpperCase()} : il manque ${people(remark.people)} habitants pour le minimum.`;
    case 'quarter-redundant':
      return `Quartier ${remark.name} : sans effet, son territoire est déjà aidé autant.`;
    case 'value-unknown':
      return `${remark.name} : aucune valeur publiée.`;
    case 'uncut':
      return `${remark.units} bassins de vie dépassent 50 000 habitants et n’ont pas pu être découpés : charger le fichier des territoires de vie-santé.`;
    default:
      return remark satisfies never;
  }
}
