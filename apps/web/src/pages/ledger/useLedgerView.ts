import type { ProfessionId } from '@maillage/supply';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { ledgerRoute } from './route.ts';
import type { LedgerSearch } from './search.ts';
import { today } from './today.ts';

export type LedgerChoices = { [Key in keyof LedgerSearch]?: LedgerSearch[Key] | undefined };

/** The choices of the address with their defaults, and the way to change them. */
export interface LedgerView {
  readonly territory: string;
  readonly profession: ProfessionId;
  readonly date: string;
  readonly search: LedgerSearch;
  /** Changes some choices; an `undefined` one goes back to its default. */
  readonly change: (choices: LedgerChoices) => void;
}

export function useLedgerView(ownTerritory: string | undefined): LedgerView {
  const search = ledgerRoute.useSearch();
  const navigate = useNavigate();
  const change = useCallback(
    (choices: LedgerChoices) => {
      const next = (before: LedgerSearch) => ({ ...before, ...choices }) as LedgerSearch;
      navigate({ to: '/registre', search: next as never, replace: true, resetScroll: false });
    },
    [navigate],
  );
  return {
    territory: search.territory ?? ownTerritory ?? 'france',
    profession: search.profession ?? 'general-practitioner',
    date: search.date ?? today(),
    search,
    change,
  };
}
