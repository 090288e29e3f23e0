import type { RoundsInstance } from '../instance/roundsInstance.ts';
import type { RoundsSolution } from '../instance/roundsSolution.ts';

/** A rule that a solution breaks. Days, vehicles and customers count from 1. */
export type RoundsViolation =
  | { readonly code: 'day-unknown'; readonly day: number }
  | { readonly code: 'fleet-exceeded'; readonly day: number; readonly used: number; readonly available: number }
  | { readonly code: 'customer-unknown'; readonly day: number; readonly vehicle: number; readonly customer: number }
  | { readonly code: 'visited-twice'; readonly day: number; readonly customer: number }
  | { readonly code: 'days-not-allowed'; readonly customer: number; readonly days: readonly number[] }
  | {
      readonly code: 'overloaded' | 'too-long';
      readonly day: number;
      readonly vehicle: number;
      readonly value: number;
      readonly limit: number;
    };

export interface RoundsCheck {
  readonly feasible: boolean;
  /** Total distance, recomputed. */
  readonly cost: number;
  readonly violations: readonly RoundsViolation[];
}

/** Sums of distances in another order may differ by this much, relatively. */
const ROUNDING = 1e-9;

/**
 * Recomputes cost, load, duration, days and fleet of a solution from the instance. Shares nothing with the solver, so
 * that an error there cannot hide here.
 */
export function checkRounds(instance: RoundsInstance, { routes }: RoundsSolution): RoundsCheck {
  const violations: RoundsViolation[] = [];
  const daysOf = new Map<number, number[]>();
  let cost = 0;
  routes.forEach((vehicles, day) => {
    checkFleet(instance, vehicles, day, violations);
    if (day >= instance.days) return;
    vehicles.forEach((customers, vehicle) => {
      const known = customers.filter((customer) => {
        const exists = Number.isInteger(customer) && customer >= 1 && customer <= instance.customers;
        if (!exists) violations.push({ code: 'customer-unknown', day: day + 1, vehicle: vehicle + 1, customer });
        return exists;
      });
      cost += checkRoute(instance, known, day, vehicle, violations);
      for (const customer of known) daysOf.set(customer, [...(daysOf.get(customer) ?? []), day + 1]);
    });
  });
  for (let customer = 1; customer <= instance.customers; customer++) {
    checkDays(instance, customer, daysOf.get(customer) ?? [], violations);
  }
  return { feasible: violations.length === 0, cost, violations };
}

function checkFleet(
  { days, vehicles: available }: RoundsInstance,
  vehicles: readonly (readonly number[])[],
  day: number,
  violations: RoundsViolation[],
): void {
  const used = vehicles.filter((customers) => customers.length > 0).length;
  if (day >= days && used > 0) violations.push({ code: 'day-unknown', day: day + 1 });
  else if (used > available) violations.push({ code: 'fleet-exceeded', day: day + 1, used, available });
}

/** Length of the route from the depot and back. */
function checkRoute(
  instance: RoundsInstance,
  customers: readonly number[],
  day: number,
  vehicle: number,
  violations: RoundsViolation[],
): number {
  const nodes = instance.customers + 1;
  const path = [0, ...customers, 0];
  const legs = path.slice(1).map((to, k) => instance.distance[path[k]! * nodes + to]!);
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const length = sum(legs);
  const load = sum(customers.map((customer) => instance.demand[customer]!));
  const duration = length + sum(customers.map((customer) => instance.service[customer]!));
  const above = (value: number, limit: number) => value > limit + ROUNDING * Math.max(1, limit);
  const at = { day: day + 1, vehicle: vehicle + 1 };
  const capacity = instance.capacity[day]!;
  const longest = instance.maxDuration[day]!;
  if (above(load, capacity)) violations.push({ code: 'overloaded', ...at, value: load, limit: capacity });
  if (above(duration, longest)) violations.push({ code: 'too-long', ...at, value: duration, limit: longest });
  return length;
}

/** The days must be one of the customer's patterns, or none when no visit is wanted. */
function checkDays(
  { patterns, frequency }: RoundsInstance,
  customer: number,
  days: readonly number[],
  violations: RoundsViolation[],
): void {
  const distinct = [...new Set(days)].sort((a, b) => a - b);
  for (const day of distinct) {
    if (days.filter((other) => other === day).length > 1) violations.push({ code: 'visited-twice', day, customer });
  }
  if (distinct.length === 0 && frequency[customer] === 0) return;
  const set = distinct.reduce((sum, day) => sum | (1 << (day - 1)), 0);
  if (!patterns[customer]!.includes(set)) violations.push({ code: 'days-not-allowed', customer, days: distinct });
}
