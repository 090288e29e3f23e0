import { type CommuneCode, parseCommuneCode } from '@maillage/units';

/** A code that held people at some time since 2015, and a commune of today that holds a share of them. */
export interface FormerCommune {
  readonly code: CommuneCode;
  /** Name at that time. */
  readonly name: string;
  readonly successor: CommuneCode;
  /** 0 < share ≤ 1, by population; the shares of one code add up to 1. */
  readonly share: number;
  /** COG years in which the code had this meaning; `undefined` = unbounded, for a code that is no longer used at all. */
  readonly fromYear: number | undefined;
  readonly untilYear: number | undefined;
}

export interface CommuneShare {
  readonly commune: CommuneCode;
  readonly share: number;
}

/** Brings the codes of any COG of 2015–2026 to the communes of today. */
export interface CommuneHistory {
  /**
   * The communes of today that hold the people of a code as it was in a year: one with share 1, or several after a split,
   * whose shares add up to 1. `undefined` for a code that no COG since 2015 knows.
   * A code that still exists may have meant more in the past (commune split since): hence the year.
   */
  today(code: string, cogYear: number): readonly CommuneShare[] | undefined;
  /**
   * The same for a code read in a file whose exact COG is not known: a divided commune has its past meaning unless the file
   * also names one of its other parts.
   */
  todayAmong(code: string, codesOfFile: ReadonlySet<string>): readonly CommuneShare[] | undefined;
}

/** A history from the codes of today and the table of former codes. Throws when the shares of a code do not add up to 1. */
export function createCommuneHistory(
  codesToday: Iterable<CommuneCode>,
  formers: Iterable<FormerCommune>,
): CommuneHistory {
  const current = new Map<string, readonly CommuneShare[]>();
  for (const commune of codesToday) current.set(commune, [{ commune, share: 1 }]);
  const past = groupByCode(formers);
  const find = (text: string, isPast: (meaning: PastMeaning, code: string) => boolean) => {
    const code = parseCommuneCode(text);
    if (code === undefined) return undefined;
    const meaning = past.get(code);
    return meaning !== undefined && (!current.has(code) || isPast(meaning, code)) ? meaning.shares : current.get(code);
  };
  return {
    today: (text, cogYear) => find(text, (meaning) => covers(meaning, cogYear)),
    todayAmong: (text, codesOfFile) =>
      find(text, ({ shares }, code) => !shares.some(({ commune }) => commune !== code && codesOfFile.has(commune))),
  };
}

interface PastMeaning {
  readonly shares: CommuneShare[];
  readonly fromYear: number;
  readonly untilYear: number;
}

const covers = ({ fromYear, untilYear }: PastMeaning, year: number) => fromYear <= year && year <= untilYear;

function groupByCode(formers: Iterable<FormerCommune>): ReadonlyMap<string, PastMeaning> {
  const past = new Map<string, PastMeaning>();
  for (const { code, successor, share, fromYear, untilYear } of formers) {
    const meaning = past.get(code) ?? {
      shares: [],
      fromYear: fromYear ?? -Infinity,
      untilYear: untilYear ?? -Infinity,
    };
    meaning.shares.push({ commune: successor, share });
    past.set(code, meaning);
  }
  for (const [code, { shares }] of past) {
    const sum = shares.reduce((total, { share }) => total + share, 0);
    if (Math.abs(sum - 1) > 1e-9) throw new RangeError(`Got shares of ${code} that add up to ${sum} when expected 1.`);
  }
  return past;
}
