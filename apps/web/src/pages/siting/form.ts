import type { SitingQuestion, SitingSize } from '@maillage/contract';

/** The question as it is being written. */
export interface SitingForm {
  readonly territory: string;
  readonly objective: SitingQuestion['objective'];
  readonly sites: number;
  readonly sizes: readonly SitingSize[];
  /** Euros a year; `undefined`: only the number of sites counts, and only the first size. */
  readonly budget: number | undefined;
  readonly where: SitingQuestion['where'];
  readonly seconds: number;
  /** Names by code. */
  readonly forced: Readonly<Record<string, string>>;
  readonly forbidden: Readonly<Record<string, string>>;
}

/** A salaried doctor paid 100,000 € a year, the figure of the public debate on health centres: to be changed by who knows better. */
export const COST_PER_DOCTOR = 100_000;

export const firstForm = (territory: string): SitingForm => ({
  territory,
  objective: 'people-lifted',
  sites: 5,
  sizes: [{ fte: 1, cost: COST_PER_DOCTOR }],
  budget: undefined,
  where: 'anywhere',
  seconds: 10,
  forced: {},
  forbidden: {},
});

export function questionOf({ forced, forbidden, sizes, budget, ...form }: SitingForm): SitingQuestion {
  return {
    ...form,
    profession: 'general-practitioner',
    sizes: budget === undefined ? sizes.slice(0, 1) : [...sizes],
    ...(budget === undefined ? {} : { budget }),
    forced: Object.keys(forced).sort(),
    forbidden: Object.keys(forbidden).sort(),
  };
}

/** The form of a question that was asked; communes keep the names at hand. */
export function formOf(question: SitingQuestion, nameOf: (code: string) => string): SitingForm {
  const named = (codes: readonly string[]) => Object.fromEntries(codes.map((code) => [code, nameOf(code)]));
  return {
    territory: question.territory,
    objective: question.objective,
    sites: question.sites,
    sizes: question.sizes,
    budget: question.budget,
    where: question.where,
    seconds: question.seconds,
    forced: named(question.forced),
    forbidden: named(question.forbidden),
  };
}

/** Whether two questions are the same. */
export const sameQuestion = (a: SitingQuestion, b: SitingQuestion): boolean =>
  JSON.stringify(questionKey(a)) === JSON.stringify(questionKey(b));

const questionKey = (q: SitingQuestion) => [
  q.territory,
  q.objective,
  q.sites,
  q.sizes.map(({ fte, cost }) => [fte, q.budget === undefined ? 0 : cost]),
  q.budget ?? null,
  q.where,
  q.seconds,
  [...q.forced].sort(),
  [...q.forbidden].sort(),
];

type Side = 'forced' | 'forbidden';

/** Imposes or rules out a commune; it leaves the other list. */
export function decide(form: SitingForm, side: Side, code: string, name: string): SitingForm {
  const other = side === 'forced' ? 'forbidden' : 'forced';
  return { ...release(form, other, code), [side]: { ...form[side], [code]: name } };
}

export function release(form: SitingForm, side: Side, code: string): SitingForm {
  const { [code]: _, ...rest } = form[side];
  return { ...form, [side]: rest };
}
