export const dayViews = ['day', 'waiting', 'calls'] as const;
export type DayView = (typeof dayViews)[number];

/** What the secretary sees, as it stands in the address; absent means today, everywhere, everybody. */
export interface DaySearch {
  view?: Exclude<DayView, 'day'>;
  day?: string;
  place?: string;
  clinician?: string;
  /** Code of the visit whose free times are shown. */
  visit?: string;
}

/** Reads an address from outside: what is not understood is left out. */
export function parseDaySearch({ view, day, place, clinician, visit }: Record<string, unknown>): DaySearch {
  const known = dayViews.find((one) => one === view);
  return {
    ...(known && known !== 'day' && { view: known }),
    ...(shaped(day, /^\d{4}-\d{2}-\d{2}$/) && { day }),
    ...(shaped(place, ID) && { place }),
    ...(shaped(clinician, ID) && { clinician }),
    ...(shaped(visit, /^[a-z0-9-]{1,40}$/) && { visit }),
  };
}

const ID = /^[\da-f-]{36}$/;
const shaped = (value: unknown, shape: RegExp): value is string => typeof value === 'string' && shape.test(value);
