/** What the address keeps: the question asked, found again by its id; or the territory to start from. */
export interface SitingSearch {
  id?: string;
  territory?: string;
}

/** Reads an address from outside: what is not understood is left out. */
export function parseSitingSearch(raw: Record<string, unknown>): SitingSearch {
  const { id, territory } = raw;
  return {
    ...(typeof id === 'string' && /^[\da-f-]{36}$/.test(id) && { id }),
    ...(typeof territory === 'string' && /^[\w-]{1,80}$/.test(territory) && { territory }),
  };
}
