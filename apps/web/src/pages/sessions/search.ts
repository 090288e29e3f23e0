export const sessionViews = ['week', 'plans', 'absences'] as const;
export type SessionView = (typeof sessionViews)[number];

/** What the page shows, as it stands in the address; absent means this week, everywhere. */
export interface SessionsSearch {
  view?: Exclude<SessionView, 'week'>;
  /** A day of the week shown; with `edit=new`, the day of the session to be added. */
  day?: string;
  place?: string;
  /** The session being written; `new` for one to be added. */
  edit?: string;
}

/** Reads an address from outside: what is not understood is left out. */
export function parseSessionsSearch({ view, day, place, edit }: Record<string, unknown>): SessionsSearch {
  const known = sessionViews.find((one) => one === view);
  return {
    ...(known && known !== 'week' && { view: known }),
    ...(shaped(day, /^\d{4}-\d{2}-\d{2}$/) && { day }),
    ...(shaped(place, /^[\da-f-]{36}$/) && { place }),
    ...(shaped(edit, /^(new|[\da-f-]{36})$/) && { edit }),
  };
}

const shaped = (value: unknown, shape: RegExp): value is string => typeof value === 'string' && shape.test(value);
