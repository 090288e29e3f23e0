export const doctorAnswers = ['none', 'unavailable', 'available'] as const;
export type DoctorAnswer = (typeof doctorAnswers)[number];
export const modes = ['in-person', 'assisted-teleconsultation'] as const;
export type Mode = (typeof modes)[number];

/** What is looked for, as it stands in the address; absent means anything. */
export interface FindSearch {
  commune?: string;
  mode?: Mode;
  place?: string;
  /** Code of a visit. */
  motif?: string;
  wheelchair?: '1';
  /** What the reader says of their médecin traitant: opens the places kept for those who have none to see. */
  medecin?: DoctorAnswer;
  /** First day shown. */
  from?: string;
}

/** A booking being made: the slot (an instant), the visit, and the step the reader is at. */
export interface BookSearch {
  debut?: string;
  motif?: string;
  medecin?: DoctorAnswer;
  commune?: string;
  etape?: string;
}

export interface WaitSearch {
  commune?: string;
  place?: string;
  motif?: string;
  medecin?: DoctorAnswer;
  etape?: string;
}

type Outside = Record<string, unknown>;

/** Reads an address from outside: what is not understood is left out. */
export const parseFindSearch = (read: Outside): FindSearch => ({
  ...shared(read),
  ...among('mode', modes, read),
  ...matching('place', ID, read),
  ...(read['wheelchair'] === '1' && { wheelchair: '1' as const }),
  ...matching('from', DAY, read),
});

export const parseBookSearch = (read: Outside): BookSearch => ({
  ...shared(read),
  ...(typeof read['debut'] === 'string' &&
    !Number.isNaN(Date.parse(read['debut'])) && { debut: new Date(read['debut']).toISOString() }),
  ...matching('etape', CODE, read),
});

export const parseWaitSearch = (read: Outside): WaitSearch => ({
  ...shared(read),
  ...matching('place', ID, read),
  ...matching('etape', CODE, read),
});

/** `nouveau` right after booking. */
export const parseBookingSearch = (read: Outside): { nouveau?: '1' } =>
  read['nouveau'] === '1' ? { nouveau: '1' } : {};

const shared = (read: Outside) => ({
  ...matching('commune', COMMUNE, read),
  ...matching('motif', CODE, read),
  ...among('medecin', doctorAnswers, read),
});

function matching<Key extends string>(key: Key, shape: RegExp, read: Outside): { [K in Key]?: string } {
  const value = read[key];
  return (typeof value === 'string' && shape.test(value) ? { [key]: value } : {}) as { [K in Key]?: string };
}

function among<Key extends string, Value extends string>(key: Key, values: readonly Value[], read: Outside) {
  const value = values.find((one) => one === read[key]);
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };
}

const COMMUNE = /^\d[\dAB]\d{3}$/;
const CODE = /^[a-z0-9-]{1,40}$/;
const ID = /^[\da-f-]{36}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
