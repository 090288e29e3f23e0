/** The 19 age classes of DREES, by their first age: under 5, 5–9, …, 85–89, 90 and over. */
export const ageClassStarts = [0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90] as const;

/** Consumption of general practice by age over the national mean; sheet "Paramètres" of the workbook, by vintage. */
export const generalPractitionerAgeWeights = {
  2022: [
    0.93, 0.59, 0.55, 0.59, 0.73, 0.78, 0.84, 0.88, 0.9, 0.97, 1.06, 1.14, 1.16, 1.19, 1.52, 1.53, 1.72, 1.99, 2.39,
  ],
  2023: [
    1.12, 0.58, 0.51, 0.6, 0.75, 0.79, 0.82, 0.85, 0.89, 0.93, 1.03, 1.15, 1.18, 1.23, 1.46, 1.57, 1.63, 1.89, 2.26,
  ],
} as const satisfies Record<number, readonly number[]>;
