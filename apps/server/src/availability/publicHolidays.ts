import type { Day } from '@maillage/units';
import publicHolidaysOfYear from '@socialgouv/jours-feries';

export interface PublicHoliday {
  readonly date: Day;
  /** Key of its name in the messages of the interface. */
  readonly name: string;
}

/** Public holidays of a département over a period, both ends included (code du travail, L. 3133-1). */
export function publicHolidaysOver(departement: string, from: Day, through: Day): PublicHoliday[] {
  const found: PublicHoliday[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(through.slice(0, 4)); year++)
    found.push(...ofYear(year, departement));
  return found.filter(({ date }) => from <= date && date <= through).sort((a, b) => (a.date < b.date ? -1 : 1));
}

function ofYear(year: number, departement: string): PublicHoliday[] {
  const common = Object.entries(publicHolidaysOfYear(year, { alsace: ALSACE_MOSELLE.has(departement) }));
  const abolition = ABOLITION[departement];
  return [
    ...common.map(([name, date]) => ({ date: localDay(date), name: NAMES[name] ?? name })),
    ...(abolition ? [{ date: `${year}-${abolition}`, name: 'abolition' }] : []),
  ];
}

/** Good Friday (in communes with a Protestant church) and 26 December besides: ordonnance of 16 August 1892. */
const ALSACE_MOSELLE: ReadonlySet<string> = new Set(['57', '67', '68']);

/** The abolition of slavery, month and day by département: décret 83-1003 of 23 November 1983. */
const ABOLITION: Readonly<Record<string, string>> = {
  '971': '05-27',
  '972': '05-22',
  '973': '06-10',
  '974': '12-20',
  '976': '04-27',
};

/** The library's names, in French, and ours. */
const NAMES: Readonly<Record<string, string>> = {
  "Jour de l'an": 'new-year',
  'Fête du travail': 'labour-day',
  'Victoire des alliés': 'victory',
  'Fête Nationale': 'national-day',
  Assomption: 'assumption',
  Toussaint: 'all-saints',
  Armistice: 'armistice',
  Noël: 'christmas',
  'Lundi de Pâques': 'easter-monday',
  Ascension: 'ascension',
  'Lundi de Pentecôte': 'whit-monday',
  'Vendredi Saint': 'good-friday',
  'Saint Étienne': 'saint-stephen',
};

/** The library gives midnight on the clock of this host. */
function localDay(date: Date): Day {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
