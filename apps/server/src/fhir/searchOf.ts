import { instantAt } from '@maillage/care';
import { addDays, parseDay } from '@maillage/units';
import type { SearchProblem } from './outcome.ts';

/** Joins that the answer can bring along, as the national profile names them. */
export const includes = [
  'Slot:schedule',
  'Schedule:actor',
  'Slot:service-type-reference',
  'HealthcareService:organization',
  'HealthcareService:location',
] as const;
export type Include = (typeof includes)[number];

export interface SlotSearch {
  /** Slots that start in [from, until). */
  readonly from: Date;
  readonly until: Date;
  /** RPPS numbers, 11 digits. */
  readonly rpps: readonly string[];
  readonly includes: ReadonlySet<Include>;
  readonly count: number;
  readonly offset: number;
}

export const MOST_PRACTITIONERS = 25;
const MOST_DAYS = 62;
const MOST_COUNT = 1000;
const DAY_MS = 86_400_000;
/** National identifiers of practitioners: a prefix for its kind (8 = RPPS), then the number. */
export const PRACTITIONER_SYSTEM = 'urn:oid:1.2.250.1.71.4.2.1';
const IDENTIFIER = 'schedule.actor:Practitioner.identifier';
const known = new Set(['start', IDENTIFIER, 'status', '_include', '_include:iterate', '_count', '_offset', '_format']);

/**
 * A search of slots as the national guide describes it (Service d'accès aux soins, R4), or everything that is wrong with it.
 * An unknown parameter is refused: a search that ignores a condition would answer another question.
 */
export function searchOf(query: URLSearchParams): SlotSearch | readonly SearchProblem[] {
  const problems: SearchProblem[] = [];
  const refuse = (code: SearchProblem['code'], parameter: string, text: string) =>
    void problems.push({ code, parameter, text });

  for (const name of new Set(query.keys()))
    if (!known.has(name)) refuse('not-supported', name, `The parameter “${name}” is not supported.`);
  const from = boundOf('ge');
  const until = boundOf('le');
  if (from && until && until <= from) refuse('value', 'start', 'The end of the search comes before its start.');
  if (from && until && until.getTime() - from.getTime() > MOST_DAYS * DAY_MS)
    refuse('too-costly', 'start', `The search covers more than ${MOST_DAYS} days. Ask for a shorter time.`);
  const rpps = identifiers();
  status();
  const joined = joins();
  const count = whole('_count', MOST_COUNT, 1, MOST_COUNT);
  const offset = whole('_offset', 0, 0, 1e6);
  if (problems.length > 0 || !from || !until) return problems;
  return { from, until, rpps, includes: joined, count, offset };

  function boundOf(prefix: 'ge' | 'le'): Date | undefined {
    const given = query.getAll('start').filter((value) => value.startsWith(prefix));
    if (given.length === 0) {
      refuse('required', 'start', `The bound “start=${prefix}…” is missing: both bounds are mandatory.`);
      return undefined;
    }
    const bound = given.length === 1 ? instantOf(given[0]!.slice(2), prefix) : undefined;
    if (!bound) refuse('value', 'start', `“start=${given.join(', ')}” is no single date or instant.`);
    return bound;
  }

  function identifiers(): string[] {
    const given = query.getAll(IDENTIFIER).flatMap((value) => value.split(','));
    const wanted = [...new Set(given.map((value) => value.trim()).filter(Boolean))];
    if (wanted.length === 0) refuse('required', IDENTIFIER, 'At least one practitioner is mandatory.');
    if (wanted.length > MOST_PRACTITIONERS)
      refuse(
        'too-costly',
        IDENTIFIER,
        `${wanted.length} practitioners were asked for; at most ${MOST_PRACTITIONERS} in one search.`,
      );
    return wanted.map((value) => {
      const [system, number = ''] = value.split('|');
      if (system !== PRACTITIONER_SYSTEM || !/^8\d{11}$/.test(number))
        refuse(
          'value',
          IDENTIFIER,
          `“${value}” is not of the form ${PRACTITIONER_SYSTEM}|8 and the 11 digits of an RPPS.`,
        );
      return number.slice(1);
    });
  }

  function status(): void {
    const given = query.getAll('status');
    if (given.length === 0) refuse('required', 'status', 'The parameter “status” is mandatory (free).');
    for (const value of given)
      if (value !== 'free') refuse('not-supported', 'status', `Only free slots are given; got “${value}”.`);
  }

  function joins(): Set<Include> {
    const given = [...query.getAll('_include'), ...query.getAll('_include:iterate')];
    const isKnown = (value: string): value is Include => includes.some((include) => include === value);
    for (const value of given.filter((one) => !isKnown(one)))
      refuse('not-supported', '_include', `The join “${value}” is not supported.`);
    return new Set(given.filter(isKnown));
  }

  function whole(name: string, otherwise: number, least: number, most: number): number {
    const given = query.get(name);
    if (given === null) return otherwise;
    const value = Number(given);
    if (/^\d+$/.test(given) && value >= least) return Math.min(value, most);
    refuse('value', name, `“${given}” is not a whole number from ${least} on.`);
    return otherwise;
  }
}

/**
 * Start of what the text names for `ge`, end of it for `le` (a day ends with the next one's start). A time without zone is one of
 * Paris, as in the guide's own examples; a `+` that a form decoded to a space is a `+` again.
 */
function instantOf(text: string, prefix: 'ge' | 'le'): Date | undefined {
  const day = parseDay(text);
  if (day) return instantAt(prefix === 'ge' ? day : addDays(day, 1), '00:00');
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?(Z|[+ -]\d{2}:\d{2})?$/.exec(text);
  if (!match || !parseDay(match[1]!)) return undefined;
  const [, date = '', time = '', seconds = ':00', zone] = match;
  const instant = zone ? new Date(`${date}T${time}${seconds}${zone.replace(' ', '+')}`) : local(date, time);
  if (!instant || Number.isNaN(instant.getTime())) return undefined;
  return prefix === 'ge' ? instant : new Date(instant.getTime() + 1);
}

const local = (date: string, time: string) =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? instantAt(date, time) : undefined;
