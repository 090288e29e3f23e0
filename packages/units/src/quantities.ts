declare const unit: unique symbol;
type Quantity<Unit extends string> = number & { readonly [unit]: Unit };

/** Travel time, door to door. */
export type Minutes = Quantity<'min'>;
/** Full-time-equivalent practitioners. */
export type Fte = Quantity<'fte'>;
/** Consultations, visits and teleconsultations in a year. */
export type ConsultationsPerYear = Quantity<'consultations/yr'>;
/** A sum of money in whole cents: exact; rounding belongs to display. */
export type Euros = Quantity<'€ cents'>;

export const minutes = (value: number): Minutes => value as Minutes;
export const fte = (value: number): Fte => value as Fte;
export const consultationsPerYear = (value: number): ConsultationsPerYear => value as ConsultationsPerYear;

/** Money from an amount in euros that has at most two decimals; a finer amount throws. */
export function euros(amount: number): Euros {
  const cents = Math.round(amount * 100);
  if (Math.abs(cents - amount * 100) > 1e-6) throw new RangeError(`Got ${amount} euros when expected whole cents.`);
  return cents as Euros;
}
