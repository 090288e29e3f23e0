/** A calendar day in ISO 8601, `2027-06-30`: days compare as their texts do. */
export type Day = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day when the text names one that exists (29 February in leap years only), otherwise `undefined`. */
export function parseDay(text: string): Day | undefined {
  const match = SHAPE.exec(text.trim());
  if (!match) return undefined;
  const instant = new Date(`${match[0]}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(match[0]) ? match[0] : undefined;
}

/** The day `count` days later (earlier when negative). Days are counted in UTC: no summer-time hour is lost or gained. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** Days in `[from, to)`. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
