import type { CoverRequirement, Shift, ShiftInstance, ShiftRequest, StaffMember } from './shiftInstance.ts';

export interface ShiftFileProblem {
  readonly code: ShiftFileProblemCode;
  /** From 1; absent when something is missing from the whole file. */
  readonly line?: number;
  readonly value: string;
}
export type ShiftFileProblemCode =
  | 'section/missing'
  | 'section/unknown'
  | 'line/columns'
  | 'number/invalid'
  | 'day/outside'
  | 'shift/unknown'
  | 'shift/repeated'
  | 'staff/unknown'
  | 'staff/repeated';

export type ParsedShiftInstance =
  | { readonly instance: ShiftInstance; readonly problems: readonly [] }
  | { readonly instance?: undefined; readonly problems: readonly ShiftFileProblem[] };

const SECTIONS = [
  'SECTION_HORIZON',
  'SECTION_SHIFTS',
  'SECTION_STAFF',
  'SECTION_DAYS_OFF',
  'SECTION_SHIFT_ON_REQUESTS',
  'SECTION_SHIFT_OFF_REQUESTS',
  'SECTION_COVER',
] as const;
type Section = (typeof SECTIONS)[number];

interface Line {
  readonly number: number;
  readonly cells: readonly string[];
}

/** Reads the text format of schedulingbenchmarks.org; everything wrong is listed by line, and then nothing is returned. */
export function parseShiftInstance(text: string): ParsedShiftInstance {
  const problems: ShiftFileProblem[] = [];
  const sections = splitSections(text, problems);
  for (const name of SECTIONS) if (!sections.has(name)) problems.push({ code: 'section/missing', value: name });
  const reader = createReader(sections, problems);
  const days = reader.horizon();
  const shifts = reader.shifts();
  const shiftIndex = new Map(shifts.map(({ id }, index) => [id, index]));
  const staff = reader.staff(shiftIndex, days);
  const cover = reader.cover(shiftIndex, days);
  return problems.length > 0 ? { problems } : { instance: { days, shifts, staff, cover }, problems: [] };
}

function splitSections(text: string, problems: ShiftFileProblem[]): Map<Section, Line[]> {
  const sections = new Map<Section, Line[]>();
  let current: Line[] | undefined;
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('SECTION_')) {
      current = [];
      if (isSection(line)) sections.set(line, current);
      else problems.push({ code: 'section/unknown', line: index + 1, value: line });
    } else current?.push({ number: index + 1, cells: line.split(',').map((cell) => cell.trim()) });
  }
  return sections;
}

const isSection = (name: string): name is Section => (SECTIONS as readonly string[]).includes(name);

function createReader(sections: ReadonlyMap<Section, readonly Line[]>, problems: ShiftFileProblem[]) {
  const linesOf = (section: Section, columns: number) =>
    (sections.get(section) ?? []).filter(({ number, cells }) => {
      if (cells.length < columns) problems.push({ code: 'line/columns', line: number, value: `${cells.length}` });
      return cells.length >= columns;
    });
  const whole = (line: Line, value: string): number => {
    if (/^(\d+|-0)$/.test(value)) return Math.abs(Number(value)); // some published files write -0
    problems.push({ code: 'number/invalid', line: line.number, value });
    return 0;
  };
  const dayIn = (line: Line, value: string, days: number): number => {
    const day = whole(line, value);
    if (day >= days) problems.push({ code: 'day/outside', line: line.number, value });
    return day;
  };
  const known = (line: Line, id: string, index: ReadonlyMap<string, number>, code: ShiftFileProblemCode): number => {
    const found = index.get(id);
    if (found === undefined) problems.push({ code, line: line.number, value: id });
    return found ?? 0;
  };
  const distinct = (lines: readonly Line[], code: ShiftFileProblemCode): void => {
    const seen = new Set<string>();
    for (const { number, cells } of lines) {
      if (seen.has(cells[0]!)) problems.push({ code, line: number, value: cells[0]! });
      seen.add(cells[0]!);
    }
  };

  return {
    horizon(): number {
      const [line] = linesOf('SECTION_HORIZON', 1);
      if (line === undefined) return 0;
      const days = whole(line, line.cells[0]!);
      if (days === 0) problems.push({ code: 'number/invalid', line: line.number, value: line.cells[0]! });
      return days;
    },

    shifts(): Shift[] {
      const lines = linesOf('SECTION_SHIFTS', 2);
      distinct(lines, 'shift/repeated');
      const index = new Map(lines.map(({ cells }, k) => [cells[0]!, k]));
      return lines.map((line) => ({
        id: line.cells[0]!,
        minutes: whole(line, line.cells[1]!),
        notFollowedBy: listed(line.cells[2]).map((id) => known(line, id, index, 'shift/unknown')),
      }));
    },

    staff(shiftIndex: ReadonlyMap<string, number>, days: number): StaffMember[] {
      const lines = linesOf('SECTION_STAFF', 8);
      distinct(lines, 'staff/repeated');
      const index = new Map(lines.map(({ cells }, k) => [cells[0]!, k]));
      const daysOff = this.daysOff(index, days);
      const wanted = this.requests('SECTION_SHIFT_ON_REQUESTS', index, shiftIndex, days);
      const unwanted = this.requests('SECTION_SHIFT_OFF_REQUESTS', index, shiftIndex, days);
      return lines.map((line, k) => {
        const number = (column: number) => whole(line, line.cells[column]!);
        const maxShifts = new Array<number>(shiftIndex.size).fill(days);
        for (const pair of listed(line.cells[1])) {
          const [id, limit] = pair.split('=');
          maxShifts[known(line, id!, shiftIndex, 'shift/unknown')] = whole(line, limit ?? '');
        }
        return {
          id: line.cells[0]!,
          maxShifts,
          maxMinutes: number(2),
          minMinutes: number(3),
          maxRun: number(4),
          minRun: number(5),
          minDaysOff: number(6),
          maxWeekends: number(7),
          daysOff: daysOff[k]!,
          wanted: wanted[k]!,
          unwanted: unwanted[k]!,
        };
      });
    },

    daysOff(index: ReadonlyMap<string, number>, days: number): number[][] {
      const found = Array.from(index, (): number[] => []);
      for (const line of linesOf('SECTION_DAYS_OFF', 1)) {
        const person = known(line, line.cells[0]!, index, 'staff/unknown');
        for (const day of line.cells.slice(1)) found[person]?.push(dayIn(line, day, days));
      }
      return found;
    },

    requests(
      section: Section,
      staffIndex: ReadonlyMap<string, number>,
      shiftIndex: ReadonlyMap<string, number>,
      days: number,
    ): ShiftRequest[][] {
      const found = Array.from(staffIndex, (): ShiftRequest[] => []);
      for (const line of linesOf(section, 4)) {
        const person = known(line, line.cells[0]!, staffIndex, 'staff/unknown');
        found[person]?.push({
          day: dayIn(line, line.cells[1]!, days),
          shift: known(line, line.cells[2]!, shiftIndex, 'shift/unknown'),
          weight: whole(line, line.cells[3]!),
        });
      }
      return found;
    },

    cover(shiftIndex: ReadonlyMap<string, number>, days: number): CoverRequirement[] {
      return linesOf('SECTION_COVER', 5).map((line) => ({
        day: dayIn(line, line.cells[0]!, days),
        shift: known(line, line.cells[1]!, shiftIndex, 'shift/unknown'),
        required: whole(line, line.cells[2]!),
        underWeight: whole(line, line.cells[3]!),
        overWeight: whole(line, line.cells[4]!),
      }));
    },
  };
}

/** `a|b|c`, or nothing. */
const listed = (cell: string | undefined): string[] => (cell ? cell.split('|').filter((part) => part !== '') : []);
