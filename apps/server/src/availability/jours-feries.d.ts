declare module '@socialgouv/jours-feries' {
  /** Public holidays of a year by their French name, at midnight on the clock of this host. */
  export default function publicHolidays(year: number, options?: { alsace: boolean }): Record<string, Date>;
}
