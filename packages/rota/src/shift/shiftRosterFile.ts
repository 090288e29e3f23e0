import { OFF, type ShiftInstance, type ShiftRoster } from './shiftInstance.ts';

export interface RosterFileProblem {
  readonly code: 'columns/missing' | 'staff/unknown' | 'day/outside' | 'shift/unknown' | 'cell/repeated';
  /** From 1, counting the header. */
  readonly line: number;
  readonly value: string;
}

const HEADER = 'staff,day,shift';

/** The roster as CSV `staff,day,shift`, days from 0, one line for each shift worked. */
export function rosterAsCsv({ days, staff, shifts }: ShiftInstance, roster: ShiftRoster): string {
  const lines = [HEADER];
  for (const [person, { id }] of staff.entries())
    for (let day = 0; day < days; day++) {
      const kind = roster[person * days + day]!;
      if (kind !== OFF) lines.push(`${id},${day},${shifts[kind - 1]!.id}`);
    }
  return `${lines.join('\n')}\n`;
}

/** Reads what `rosterAsCsv` writes; who and when no line names is off. */
export function parseRosterCsv(
  instance: ShiftInstance,
  text: string,
): { readonly roster: ShiftRoster; readonly problems: readonly RosterFileProblem[] } {
  const { days, staff, shifts } = instance;
  const roster = new Uint8Array(days * staff.length);
  const problems: RosterFileProblem[] = [];
  const people = new Map(staff.map(({ id }, person) => [id, person]));
  const kinds = new Map(shifts.map(({ id }, shift) => [id, shift + 1]));
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = index + 1;
    if (raw.trim() === '' || (line === 1 && raw.trim() === HEADER)) continue;
    const [id = '', dayText = '', shift = ''] = raw.split(/[,;]/).map((cell) => cell.trim());
    if (raw.split(/[,;]/).length < 3) problems.push({ code: 'columns/missing', line, value: raw });
    else {
      const person = people.get(id);
      const day = /^\d+$/.test(dayText) ? Number(dayText) : days;
      const kind = kinds.get(shift);
      if (person === undefined) problems.push({ code: 'staff/unknown', line, value: id });
      if (day >= days) problems.push({ code: 'day/outside', line, value: dayText });
      if (kind === undefined) problems.push({ code: 'shift/unknown', line, value: shift });
      if (person === undefined || day >= days || kind === undefined) continue;
      if (roster[person * days + day] !== OFF) problems.push({ code: 'cell/repeated', line, value: `${id} ${day}` });
      roster[person * days + day] = kind;
    }
  }
  return { roster, problems };
}
