/** Ages followed one by one; the last one gathers nobody, since everybody has left before. */
export const firstAge = 25;
export const lastAge = 99;
export const ages = lastAge - firstAge + 1;

export const ageAt = (index: number): number => firstAge + index;
export const indexOfAge = (age: number): number => Math.min(ages - 1, Math.max(0, Math.floor(age) - firstAge));
