import { errorSentence, errors, type Language } from './errors.ts';
import type { FileProblem } from './schemas/common.ts';

interface ProblemKind {
  /** `error`: the whole import is refused; `warning`: the import goes on and keeps the warning. */
  readonly gravity: 'error' | 'warning';
  readonly fr: string;
  readonly en: string;
}

/** Every problem a public file can show, by code: what is wrong and what becomes of the line. A code is never reused. */
export const problemKinds = {
  'file/empty': {
    gravity: 'error',
    fr: 'Le fichier ne contient aucune ligne de données.',
    en: 'The file holds no line of data.',
  },
  'file/unreadable': {
    gravity: 'error',
    fr: 'Le fichier ne peut pas être lu : {value}',
    en: 'The file cannot be read: {value}',
  },
  'file/missing': {
    gravity: 'error',
    fr: 'Il manque le fichier « {value} ».',
    en: 'The file “{value}” is missing.',
  },
  'file/column-missing': {
    gravity: 'error',
    fr: 'L’en-tête ne contient pas de colonne « {column} » : ajoutez-la.',
    en: 'The header holds no column “{column}”: add it.',
  },
  'file/value-missing': {
    gravity: 'error',
    fr: 'La colonne « {column} » est vide à cette ligne : remplissez-la.',
    en: 'The column “{column}” is empty on this line: fill it in.',
  },
  'column/missing': {
    gravity: 'error',
    fr: 'Il manque la colonne « {value} ».',
    en: 'The column “{value}” is missing.',
  },
  'line/too-short': {
    gravity: 'error',
    fr: 'La ligne a {value} colonnes, moins que l’en-tête.',
    en: 'The line has {value} columns, fewer than the header.',
  },
  'number/invalid': {
    gravity: 'error',
    fr: '« {value} » n’est pas un nombre (colonne {column}).',
    en: '“{value}” is not a number (column {column}).',
  },
  'number/negative': {
    gravity: 'error',
    fr: '« {value} » est négatif (colonne {column}).',
    en: '“{value}” is negative (column {column}).',
  },
  'year/invalid': {
    gravity: 'error',
    fr: '« {value} » n’est pas une année.',
    en: '“{value}” is not a year.',
  },
  'commune/malformed': {
    gravity: 'error',
    fr: '« {value} » n’a pas la forme d’un code de commune.',
    en: '“{value}” does not have the shape of a commune code.',
  },
  'commune/unknown': {
    gravity: 'warning',
    fr: 'Le code « {value} » ne désigne aucune commune connue depuis 2015 : la ligne est laissée de côté.',
    en: 'The code “{value}” designates no commune known since 2015: the line is left out.',
  },
  'commune/outside': {
    gravity: 'warning',
    fr: 'Le code « {value} » est hors de la métropole et des cinq départements d’outre-mer : la ligne est laissée de côté.',
    en: 'The code “{value}” is outside mainland France and the five overseas départements: the line is left out.',
  },
  'commune/repeated': {
    gravity: 'error',
    fr: 'Le code « {value} » apparaît plusieurs fois.',
    en: 'The code “{value}” appears several times.',
  },
  'commune/ambiguous': {
    gravity: 'error',
    fr: 'Plusieurs communes s’appellent « {value} » : ajoutez le département, comme « Saint-Denis (93) ».',
    en: 'Several communes are called “{value}”: add the département, like “Saint-Denis (93)”.',
  },
  'departement/unknown': {
    gravity: 'warning',
    fr: '« {value} » n’est pas un département suivi : la ligne est laissée de côté.',
    en: '“{value}” is not a département followed here: the line is left out.',
  },
  'identifier/invalid': {
    gravity: 'warning',
    fr: 'L’identifiant « {value} » n’a pas la bonne forme : la ligne est laissée de côté.',
    en: 'The identifier “{value}” does not have the right shape: the line is left out.',
  },
  'identifier/suspicious': {
    gravity: 'warning',
    fr: 'La clé de l’identifiant « {value} » est fausse : la ligne est gardée.',
    en: 'The key of the identifier “{value}” is wrong: the line is kept.',
  },
  'position/outside': {
    gravity: 'warning',
    fr: 'La position « {value} » est hors de France : la ligne est laissée de côté.',
    en: 'The position “{value}” is outside France: the line is left out.',
  },
  'class/unknown': {
    gravity: 'error',
    fr: '« {value} » n’est pas une classe de zonage.',
    en: '“{value}” is not a zoning class.',
  },
  'geometry/invalid': {
    gravity: 'error',
    fr: 'La géométrie de « {value} » n’est ni un polygone ni un multipolygone.',
    en: 'The geometry of “{value}” is neither a polygon nor a multipolygon.',
  },
  'geometry/moved': {
    gravity: 'warning',
    fr: 'Le contour de « {value} » est dessiné loin de la commune (encart) : sa cellule approchée le remplace.',
    en: 'The contour of “{value}” is drawn far from the commune (inset): its approximate cell replaces it.',
  },
  'parameters/incomplete': {
    gravity: 'error',
    fr: 'La feuille de paramètres ne donne pas : {value}.',
    en: 'The parameters sheet does not give: {value}.',
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof problemKinds;

/** A problem of a file, else an error of the platform, as a sentence; `undefined` for a code that neither knows. */
export function problemSentence({ code, ...details }: FileProblem, language: Language): string | undefined {
  if (isIn(problemKinds, code))
    return problemKinds[code][language]
      .replaceAll('{value}', () => details.value ?? '?')
      .replaceAll('{column}', () => details.column ?? '?');
  return isIn(errors, code) ? errorSentence(code, language, { ...details, code: details.value }) : undefined;
}

const isIn = <Table extends object>(table: Table, code: string): code is string & keyof Table =>
  Object.hasOwn(table, code);
