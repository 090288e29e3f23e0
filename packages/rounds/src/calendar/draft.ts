import type { CalendarRequest } from './calendarRequest.ts';
import { type Timetable, timetable } from './timetable.ts';

/** A place put somewhere: which days, and on each of them which vehicle. */
export interface Placement {
  /** Day set, bit d for day d. */
  readonly days: number;
  readonly vehicleOn: ReadonlyMap<number, number>;
  /** Travel that it adds. */
  readonly added: number;
}

/** A calendar being made: which places each vehicle serves on each day. Timetables are computed once for each set. */
export class CalendarDraft {
  readonly request: CalendarRequest;
  private readonly rounds: (readonly number[])[][];
  private readonly known = new Map<string, Timetable | undefined>();

  constructor(request: CalendarRequest) {
    this.request = request;
    this.rounds = request.days.map(() => request.vehicles.map(() => []));
  }

  /** Indices of the places, in ascending order. */
  placesOf(day: number, vehicle: number): readonly number[] {
    return this.rounds[day]![vehicle]!;
  }

  add(place: number, day: number, vehicle: number): void {
    this.rounds[day]![vehicle] = [...this.placesOf(day, vehicle), place].sort((a, b) => a - b);
  }

  remove(place: number, day: number, vehicle: number): void {
    this.rounds[day]![vehicle] = this.placesOf(day, vehicle).filter((other) => other !== place);
  }

  /** Takes a place out of all its days; what is needed to put it back. */
  takeOut(place: number): Placement {
    const vehicleOn = new Map<number, number>();
    let days = 0;
    this.rounds.forEach((vehicles, day) => {
      vehicles.forEach((places, vehicle) => {
        if (!places.includes(place)) return;
        vehicleOn.set(day, vehicle);
        days |= 1 << day;
        this.remove(place, day, vehicle);
      });
    });
    return { days, vehicleOn, added: 0 };
  }

  put(place: number, { vehicleOn }: Placement): void {
    for (const [day, vehicle] of vehicleOn) this.add(place, day, vehicle);
  }

  timetableOf(places: readonly number[], day: number): Timetable | undefined {
    const key = `${this.request.days[day]!.weekday}:${places}`;
    if (!this.known.has(key)) this.known.set(key, timetable(places, this.request.days[day]!, this.request));
    return this.known.get(key);
  }

  /** The vehicle that a place costs least travel on a day, and that travel; `undefined` when none can take it. */
  cheapestVehicle(place: number, day: number): { readonly vehicle: number; readonly added: number } | undefined {
    let best: { vehicle: number; added: number } | undefined;
    this.request.vehicles.forEach((_, vehicle) => {
      const before = this.placesOf(day, vehicle);
      if (before.includes(place)) return;
      const after = this.timetableOf(
        [...before, place].sort((a, b) => a - b),
        day,
      );
      if (!after) return;
      const added = after.travelMinutes - (this.timetableOf(before, day)?.travelMinutes ?? 0);
      if (!best || added < best.added) best = { vehicle, added };
    });
    return best;
  }

  /** The cheapest of some day sets for a place that is nowhere; `undefined` when none can be driven. */
  cheapestPlacement(place: number, patterns: readonly number[]): Placement | undefined {
    let best: Placement | undefined;
    for (const days of patterns) {
      const placement = this.placementOn(place, days);
      if (placement && (!best || placement.added < best.added)) best = placement;
    }
    return best;
  }

  /** The day set of which most days have room for a place that is nowhere, then the cheapest; the others are left out. */
  fullestPlacement(place: number, patterns: readonly number[]): Placement | undefined {
    let best: Placement | undefined;
    for (const days of patterns) {
      const placement = this.placementWhereRoom(place, days);
      const more = placement.vehicleOn.size - (best?.vehicleOn.size ?? 0);
      if (more > 0 || (best && more === 0 && placement.added < best.added)) best = placement;
    }
    return best;
  }

  private placementWhereRoom(place: number, days: number): Placement {
    const vehicleOn = new Map<number, number>();
    let added = 0;
    for (let day = 0; day < this.request.days.length; day++) {
      const cheapest = ((days >> day) & 1) === 1 ? this.cheapestVehicle(place, day) : undefined;
      if (!cheapest) continue;
      vehicleOn.set(day, cheapest.vehicle);
      added += cheapest.added;
    }
    return { days, vehicleOn, added };
  }

  private placementOn(place: number, days: number): Placement | undefined {
    const vehicleOn = new Map<number, number>();
    let added = 0;
    for (let day = 0; day < this.request.days.length; day++) {
      if (((days >> day) & 1) === 0) continue;
      const cheapest = this.cheapestVehicle(place, day);
      if (!cheapest) return undefined;
      vehicleOn.set(day, cheapest.vehicle);
      added += cheapest.added;
    }
    return { days, vehicleOn, added };
  }

  get travelMinutes(): number {
    return this.rounds.reduce(
      (sum, vehicles, day) =>
        sum + vehicles.reduce((all, places) => all + (this.timetableOf(places, day)?.travelMinutes ?? 0), 0),
      0,
    );
  }
}
