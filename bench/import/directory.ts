import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const titles = [
  "Type d'identifiant PP",
  'Identifiant PP',
  'Identification nationale PP',
  "Nom d'exercice",
  "Prénom d'exercice",
  'Code profession',
  'Libellé profession',
  'Code savoir-faire',
  'Libellé savoir-faire',
  'Code mode exercice',
  'Libellé mode exercice',
  'Numéro SIRET site',
  'Numéro FINESS site',
  'Identifiant technique de la structure',
  'Raison sociale site',
  'Libellé Voie (coord. structure)',
  'Code postal (coord. structure)',
  'Code commune (coord. structure)',
  'Libellé commune (coord. structure)',
];

/** Writes a made-up directory of so many activities, in the columns of the public one (invented people). */
export async function writeDirectory(path: string, lines: number, communes: readonly string[]): Promise<void> {
  await pipeline(Readable.from(texts(lines, communes)), createWriteStream(path));
}

function* texts(lines: number, communes: readonly string[]): Generator<string> {
  yield `${titles.join('|')}|\n`;
  for (let k = 0; k < lines; k++) {
    const id = String(10_000_000_000 + Math.floor(k / 2) * 7);
    const commune = communes[(k * 7919) % communes.length]!;
    const cells = [
      '8',
      id,
      `8${id}`,
      `NOM${k}`,
      'Camille',
      '10',
      'Médecin',
      'SM26',
      'Médecine générale',
      'L',
      'Libéral',
    ];
    yield `${[...cells, '', '', `C${k}`, `Cabinet ${k}`, 'rue de la République', '62800', commune, 'Commune'].join('|')}|\n`;
  }
}
