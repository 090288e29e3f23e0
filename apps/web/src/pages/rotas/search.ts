/** What the desk of a rota shows, as it stands in the address. */
export interface RotaSearch {
  /** Monday of the week shown; absent: the first that is not over. */
  week?: string;
  view?: 'doctors';
  /** Doctors whose name holds this are brought out. */
  q?: string;
}

/** Reads an address from outside: what is not understood is left out. */
export function parseRotaSearch({ week, view, q }: Record<string, unknown>): RotaSearch {
  return {
    ...(typeof week === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(week) && { week }),
    ...(view === 'doctors' && { view }),
    ...(typeof q === 'string' && q !== '' && { q }),
  };
}
