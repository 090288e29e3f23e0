declare module '@socialgouv/jours-feries' {
  /** Dates at midnight of the machine's time zone, by name. */
  export default function joursFeries(
    year: number,
    options?: { readonly alsace?: boolean },
  ): Readonly<Record<string, Date>>;
}
