import { isProfessionId, type ProfessionId } from '@maillage/supply';

/** What the page of a commune depends on besides its code. Absent: GPs, latest vintage. */
export interface CommuneSearch {
  profession?: ProfessionId;
  year?: number;
  /** The former code that led here. */
  former?: string;
}

/** Reads an address from outside: what is not understood is left out. */
export function parseCommuneSearch(raw: Record<string, unknown>): CommuneSearch {
  const { profession, year, former } = raw;
  return {
    ...(typeof profession === 'string' && isProfessionId(profession) && { profession }),
    ...(/^\d{4}$/.test(String(year)) && { year: Number(year) }),
    ...(typeof former === 'string' && former !== '' && { former }),
  };
}
