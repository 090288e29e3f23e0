import type { IndicatorId } from '@maillage/contract';
import type { ProfessionId } from '@maillage/supply';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { observatoryRoute } from './route.ts';
import { defaults, type ObservatorySearch } from './search.ts';

/** The choices of the address with their defaults, and the way to change them. */
export interface View {
  readonly territory: string;
  readonly indicator: IndicatorId;
  readonly profession: ProfessionId;
  readonly year: number | undefined;
  readonly search: ObservatorySearch;
  /** Changes some choices; an `undefined` one goes back to its default. */
  readonly change: (choices: Choices) => void;
}

export type Choices = { [Key in keyof ObservatorySearch]?: ObservatorySearch[Key] | undefined };

export function useView(): View {
  const search = observatoryRoute.useSearch();
  const navigate = useNavigate();
  const change = useCallback(
    (choices: Choices) => {
      const next = (before: ObservatorySearch) => ({ ...before, ...choices }) as ObservatorySearch;
      navigate({ to: '/observer', search: next as never, replace: true, resetScroll: false });
    },
    [navigate],
  );
  return {
    territory: search.territory ?? defaults.territory,
    indicator: search.indicator ?? defaults.indicator,
    profession: search.profession ?? defaults.profession,
    year: search.year,
    search,
    change,
  };
}
