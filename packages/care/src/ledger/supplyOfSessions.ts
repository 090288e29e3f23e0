import { addDays, type Day, daysBetween, type EntryDraft, isProfessionId, professions } from '@maillage/supply';
import { clockAt } from '../clock.ts';
import type { SlotPlan } from '../slots/slotPlan.ts';
import { zoneOf } from '../zoneOf.ts';
import { type Closed, consultationsOffered, minutesOpen } from './consultationsOffered.ts';

/** A session, as far as the ledger of supply has to know it. */
export interface SupplyingSession {
  readonly place: string;
  readonly placeName: string;
  /** INSEE code of its place's commune. */
  readonly commune: string;
  /** Profession of who gives it; `null` while nobody does. */
  readonly profession: string | null;
  readonly state: 'planned' | 'published' | 'cancelled';
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly plan: SlotPlan;
  /** Time in it that its clinician called off, in minutes from its start. */
  readonly absences: readonly Closed[];
  readonly origin: 'rota' | 'round' | 'hand';
  readonly originId: string | null;
  /** First and last day of the rota or round plan that wrote it. */
  readonly period: { readonly from: Day; readonly through: Day } | null;
}

/** What the sessions of one place, profession and period offer together. */
export interface SessionSupply {
  readonly place: string;
  readonly profession: string;
  /** The rota, the round plan, or the quarter: `rota …`, `round …`, `2027-Q1`. One entry of the ledger each. */
  readonly source: string;
  readonly sessions: number;
  readonly consultations: number;
  readonly hours: number;
  readonly draft: EntryDraft;
}

/** Legal working time of a full-time employee, hours a year (Code du travail, L3121-41). */
export const HOURS_OF_A_FULL_TIME_YEAR = 1607;
/** Days over which a yearly rate is offered. */
export const DAYS_OF_A_YEAR = 365;
/** Characters that an entry of the ledger takes. */
const LONGEST_LABEL = 160;

/**
 * Published sessions as entries of the supply ledger, one for each place, profession and period.
 *
 * A period is that of the rota or round plan that wrote the session, or the calendar quarter of one written by hand: it does not
 * depend on which sessions there are. What the sessions of a period offer is spread evenly over it, as a yearly rate:
 * rate = consultations × 365 / days (general practice), hours × 365 / days / 1,607 (the others, full-time equivalents).
 *
 * Laws: rate × days / 365, summed over the entries, is what the sessions offer; a session more lowers no rate on any day; one
 * that is not published, or that nobody gives, changes nothing.
 */
export function supplyOfSessions(sessions: readonly SupplyingSession[]): SessionSupply[] {
  const groups = new Map<string, { window: Window; own: SupplyingSession[] }>();
  for (const session of sessions) {
    if (session.state !== 'published' || session.profession === null || !isProfessionId(session.profession)) continue;
    const window = windowOf(session);
    const key = `${session.place} ${session.profession} ${window.source}`;
    const group = groups.get(key);
    if (group) group.own.push(session);
    else groups.set(key, { window, own: [session] });
  }
  return [...groups.values()].map(({ window, own }) => supplyOf(window, own)).filter(({ draft }) => draft.supply > 0);
}

/** What one session offers. */
export function offeredBy({ plan, startsAt, endsAt, absences }: SupplyingSession) {
  const minutes = (endsAt.getTime() - startsAt.getTime()) / 60_000;
  return {
    consultations: consultationsOffered(plan, minutes, absences),
    hours: minutesOpen(plan, minutes, absences) / 60,
  };
}

/** Half-open, as entries of the ledger are. */
interface Window {
  readonly source: string;
  readonly from: Day;
  readonly to: Day;
}

function windowOf({ commune, startsAt, origin, originId, period }: SupplyingSession): Window {
  const { day } = clockAt(startsAt, zoneOf(commune));
  if (originId !== null && period && period.from <= day && day <= period.through)
    return { source: `${origin} ${originId}`, from: period.from, to: addDays(period.through, 1) };
  return quarterOf(day);
}

/** The calendar quarter of a day. */
export function quarterOf(day: Day): Window {
  const [year, quarter] = [Number(day.slice(0, 4)), Math.floor((Number(day.slice(5, 7)) - 1) / 3)];
  const first = (months: number) =>
    `${year + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
  return { source: `${year}-Q${quarter + 1}`, from: first(quarter * 3), to: first(quarter * 3 + 3) };
}

function supplyOf({ source, from, to }: Window, sessions: readonly SupplyingSession[]): SessionSupply {
  const { place, placeName, commune } = sessions[0]!;
  const profession = sessions[0]!.profession!;
  const offered = sessions.map(offeredBy);
  const consultations = offered.reduce((sum, one) => sum + one.consultations, 0);
  const hours = offered.reduce((sum, one) => sum + one.hours, 0);
  const perYear = DAYS_OF_A_YEAR / daysBetween(from, to);
  const fullTime = (hours * perYear) / HOURS_OF_A_FULL_TIME_YEAR;
  const { unit } = professions[profession as keyof typeof professions];
  return {
    place,
    profession,
    source,
    sessions: sessions.length,
    consultations,
    hours,
    draft: {
      commune,
      profession,
      label: labelOf(placeName),
      supply: unit === 'consultations' ? consultations * perYear : fullTime,
      from,
      to,
      replacesHeads: 0,
      heads: fullTime,
      certainty: 'declared',
    },
  };
}

/** The ledger is kept in French, as its readers write it. */
function labelOf(placeName: string): string {
  const ending = ' – plages publiées';
  return placeName.slice(0, LONGEST_LABEL - ending.length) + ending;
}
