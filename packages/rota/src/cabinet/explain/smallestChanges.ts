import { addDays, type HalfDay, halfDayKey } from '@maillage/units';
import { assignmentKey } from '../checkRota.ts';
import { mostOf } from '../mostOf.ts';
import {
  assignmentsOf,
  type Choice,
  type CompiledRota,
  compileRota,
  monthOfDay,
  weekOfDay,
} from '../plan/compiledRota.ts';
import { createRotaProgram, type RotaProgram } from '../plan/rotaProgram.ts';
import type { Remedy, RequestChange } from '../rota.ts';
import type { HalfDayLimits, RotaAssignment, RotaRequest } from '../rotaRequest.ts';

/**
 * The fewest changes of the request that allow one doctor more in a cell and no fewer in any other: a whole-number program in which
 * every availability, accepted cabinet and maximum may give way at the cost of one. For gaps that no single change closes.
 */
export async function smallestChanges(
  request: RotaRequest,
  assignments: readonly RotaAssignment[],
  cell: Omit<RotaAssignment, 'doctor'>,
  seconds: number,
): Promise<{ readonly remedy?: Remedy; readonly proven: boolean }> {
  const compiled = compileRota(withoutWishes(request));
  const program = await createRotaProgram(compiled);
  try {
    coverAsNow(program, assignments, cell);
    const grants = addGrants(program, request);
    const cost = grants.map(({ column }) => [column, 1] as const);
    const { columns, bound, infeasible } = program.model.minimise(cost, { seconds });
    if (!columns) return { proven: infeasible };
    const after = assignmentsOf(compiled, (choice) => columns[choice]! > 0.5);
    const made = grants.filter(({ column }) => columns[column]! > 0.5);
    const before = new Set(assignments.map(assignmentKey));
    const now = new Set(after.map(assignmentKey));
    return {
      proven: Math.ceil(bound - 1e-6) >= made.length,
      remedy: {
        changes: made.map(({ change }) => change(columns)),
        removed: assignments.filter((one) => !now.has(assignmentKey(one))),
        added: after.filter((one) => !before.has(assignmentKey(one))),
      },
    };
  } finally {
    program.model.dispose();
  }
}

/** Everybody available everywhere without maximum; skills, roads, lodging, rest, law and locked cells stay. */
function withoutWishes(request: RotaRequest): RotaRequest {
  const { previous: _, ...rest } = request;
  const open = new Map<string, HalfDay>();
  for (const { openings } of request.cabinets)
    for (const { date, half } of openings) open.set(halfDayKey({ date, half }), { date, half });
  const available = [...open.values()].map((halfDay) => ({ ...halfDay, preference: 0 }));
  return {
    ...rest,
    doctors: request.doctors.map((doctor) => ({
      ...doctor,
      available,
      cabinets: request.cabinets.map(({ id }) => id),
      perWeek: { least: 0 },
      perMonth: { least: 0 },
    })),
  };
}

function coverAsNow(
  { compiled, model }: RotaProgram,
  assignments: readonly RotaAssignment[],
  gap: Omit<RotaAssignment, 'doctor'>,
): void {
  const { cells, choicesOfCell, request } = compiled;
  for (const [k, { cabinet, day, half }] of cells.entries()) {
    const date = addDays(request.from, day);
    const isHere = (one: Omit<RotaAssignment, 'doctor'>) =>
      one.cabinet === cabinet && one.date === date && (one.half === 'pm') === (half === 1);
    const least = assignments.filter(isHere).length + Number(isHere(gap));
    model.addRow(
      choicesOfCell[k]!.map((choice) => [choice, 1] as const),
      least,
      Number.POSITIVE_INFINITY,
    );
  }
}

interface Grant {
  readonly column: number;
  change(columns: Float64Array): RequestChange;
}

function addGrants(program: RotaProgram, request: RotaRequest): Grant[] {
  const { compiled, model } = program;
  const { choicesOfDoctor, choices, cells } = compiled;
  return request.doctors.flatMap((doctor, k) => {
    const own = choicesOfDoctor[k]!;
    const outside = request.outside.filter((work) => work.doctor === doctor.id);
    const available = new Set(doctor.available.map(halfDayKey));
    const halfDayOf = (choice: number) => dateOf(compiled, choices[choice]!);
    const cabinetOf = (choice: number) => cells[choices[choice]!.cell]!.cabinet;
    return [
      ...groups(
        own.filter((choice) => !available.has(halfDayKey(halfDayOf(choice)))),
        (choice) => halfDayKey(halfDayOf(choice)),
      ).map(([, some]) => grant(some, 0, () => ({ code: 'be-available', doctor: doctor.id, ...halfDayOf(some[0]!) }))),
      ...groups(
        own.filter((choice) => !doctor.cabinets.includes(cabinetOf(choice))),
        cabinetOf,
      ).map(([cabinet, some]) => grant(some, 0, () => ({ code: 'accept-cabinet', doctor: doctor.id, cabinet }))),
      ...raises(doctor.perWeek, mondayIndex, (from, to, week) => ({
        code: 'raise-week',
        doctor: doctor.id,
        week,
        from,
        to,
      })),
      ...raises(doctor.perMonth, monthIndex, (from, to, month) => ({
        code: 'raise-month',
        doctor: doctor.id,
        month,
        from,
        to,
      })),
    ];

    function raises(
      limits: HalfDayLimits,
      periodOf: (date: string) => string,
      changeOf: (from: number, to: number, period: string) => RequestChange,
    ): Grant[] {
      return groups(own, (choice) => periodOf(halfDayOf(choice).date)).flatMap(([period, some]) => {
        const most = mostOf(limits, period);
        if (!Number.isFinite(most)) return [];
        const elsewhere = outside.filter(({ date }) => periodOf(date) === period).length;
        return grant(some, most - elsewhere, (columns) =>
          changeOf(most, elsewhere + some.filter((choice) => columns[choice]! > 0.5).length, period),
        );
      });
    }
  });

  function mondayIndex(date: string): string {
    const day = (Date.parse(date) - Date.parse(request.from)) / 86_400_000;
    return addDays(request.from, weekOfDay(request.from, day));
  }
  function monthIndex(date: string): string {
    return monthOfDay(date, 0);
  }

  /** More than `free` of these choices cost one grant. */
  function grant(some: readonly number[], free: number, change: Grant['change']): Grant {
    const allowed = Math.max(0, free);
    const column = model.addColumn({ whole: true });
    model.addRow(
      [...some.map((choice) => [choice, 1] as const), [column, -some.length]],
      Number.NEGATIVE_INFINITY,
      allowed,
    );
    return { column, change };
  }
}

const dateOf = ({ request }: CompiledRota, { slot }: Choice): HalfDay => ({
  date: addDays(request.from, slot >> 1),
  half: slot % 2 === 0 ? 'am' : 'pm',
});

function groups(some: readonly number[], keyOf: (choice: number) => string): [string, number[]][] {
  const found = new Map<string, number[]>();
  for (const choice of some) found.set(keyOf(choice), [...(found.get(keyOf(choice)) ?? []), choice]);
  return [...found];
}
