import { mostOf } from '../mostOf.ts';
import { type CompiledRota, mondayOfDay, monthOfDay } from './compiledRota.ts';

/**
 * Half-days that a doctor can be given at most among some of their choices, if they were alone: at most one choice a half-day, and the
 * maxima of day, week and month. The earliest first is best, because days lie in weeks and weeks and months follow one another.
 */
export function mostIn({ request, doctors, choices }: CompiledRota, doctor: number, some: readonly number[]): number {
  const { source, outside } = doctors[doctor]!;
  const legal = source.regularLocum ? request.rules.regularLocumMostPerWeek : Number.POSITIVE_INFINITY;
  const used = new Map<string, number>();
  const keysOf = (slot: number): [string, number][] => [
    [`d${slot >> 1}`, request.rules.mostHalfDaysPerDay],
    [
      `w${mondayOfDay(request.from, slot >> 1)}`,
      Math.min(mostOf(source.perWeek, mondayOfDay(request.from, slot >> 1)), legal),
    ],
    [`m${monthOfDay(request.from, slot >> 1)}`, mostOf(source.perMonth, monthOfDay(request.from, slot >> 1))],
  ];
  const take = (slot: number) => {
    for (const [key] of keysOf(slot)) used.set(key, (used.get(key) ?? 0) + 1);
  };
  for (const slot of outside.keys()) take(slot);
  const slots = [...new Set(some.map((choice) => choices[choice]!.slot))].sort((a, b) => a - b);
  return slots.filter((slot) => {
    if (keysOf(slot).some(([key, most]) => (used.get(key) ?? 0) >= most)) return false;
    take(slot);
    return true;
  }).length;
}
