import type { Minutes } from '@maillage/units';
import { checkLength } from './kernel/checkLength.ts';
import type { AccessKernel } from './kernel/compileAccess.ts';

/** What one place of care brings to one place of residence. */
export interface Contribution {
  readonly place: number;
  readonly minutes: Minutes;
  readonly weight: number;
  readonly supply: number;
  /** Dⱼ: the people who compete for this place, each counted by their own weight. */
  readonly competing: number;
  /** w·S/D: this place's part of the value. */
  readonly access: number;
  /** This place's part of the value, between 0 and 1. */
  readonly share: number;
}

/** Why the value is what it is, largest part first. */
export interface ExplainedAccess {
  readonly value: number;
  /** The parts add up to `value` exactly: it *is* their sum, in this order. */
  readonly contributions: readonly Contribution[];
}

/** Every place of care with supply that `origin` can reach, and what it brings. Cost: the pairs of the origin's columns. */
export function explainAccess(
  kernel: AccessKernel,
  demand: Float64Array,
  supply: Float64Array,
  origin: number,
): ExplainedAccess {
  const { table, decay } = kernel;
  checkLength('demands', demand, table.places);
  checkLength('supplies', supply, table.places);
  const parts: Omit<Contribution, 'share'>[] = [];
  for (let at = table.start[origin]!; at < table.start[origin + 1]!; at++) {
    const place = table.destination[at]!;
    const minutes = table.minutes[at]! as Minutes;
    const weight = decay.weight(minutes);
    if (weight === 0 || supply[place] === 0) continue;
    const competing = kernel.competingFor(place, demand);
    if (competing === 0) continue;
    parts.push({
      place,
      minutes,
      weight,
      supply: supply[place]!,
      competing,
      access: weight * (supply[place]! / competing),
    });
  }
  parts.sort((a, b) => b.access - a.access || a.place - b.place);
  const value = parts.reduce((sum, part) => sum + part.access, 0);
  return { value, contributions: parts.map((part) => ({ ...part, share: part.access / value })) };
}
