import type { RotaCell, RotaDetail, RotaGap, RotaNames } from '@maillage/contract';
import {
  createRotaJudge,
  type RotaAssignment,
  type RotaChange,
  type RotaJudge,
  type RotaViolation,
} from '@maillage/rota';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterfaceLanguage } from '../../../i18n/languages.ts';
import { useSaying } from '../../places/useSaying.ts';
import { rotaDetail, rotaRequest } from '../queries.ts';
import { type DeskGap, gapsNow } from './gapsNow.ts';

/** A rota under the hand: what it is, what is wrong with it now, and how it is changed. */
export interface Desk {
  readonly rota: RotaDetail;
  readonly names: RotaNames;
  readonly language: InterfaceLanguage;
  /** Absent for readers, and until the request is there. */
  readonly judge: RotaJudge | undefined;
  readonly violations: readonly RotaViolation[];
  readonly gaps: readonly DeskGap[];
  readonly wanted: number;
  /** First day that can still change. */
  readonly today: string;
  /** Runs an action that answers the rota; says why when it is refused. */
  act(action: () => Promise<RotaDetail>): Promise<boolean>;
  say(message: string): Promise<void>;
  /** Rules that a change would newly break. */
  foresee(change: RotaChange): readonly RotaViolation[];
}

const DeskContext = createContext<Desk | undefined>(undefined);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('Got no desk when expected one around this part.');
  return desk;
}

export function useMakeDesk(rota: RotaDetail): Desk {
  const { i18n } = useTranslation();
  const language: InterfaceLanguage = i18n.language === 'en' ? 'en' : 'fr';
  const queries = useQueryClient();
  const { run, say } = useSaying('rotas');
  const { data } = useQuery({
    ...rotaRequest(rota.id, rota.version),
    enabled: rota.editable,
    placeholderData: (kept) => kept,
  });
  const request = data?.request;
  const judge = useMemo(() => request && createRotaJudge(request), [request]);
  const today = request?.from ?? new Date().toISOString().slice(0, 10);
  const open = useMemo(() => rota.cells.filter(({ date }) => date >= today).map(bare), [rota.cells, today]);
  const names = useMemo(() => namesOf(rota), [rota]);
  return {
    rota,
    names,
    language,
    judge,
    today,
    violations: useMemo(() => judge?.check(open) ?? [], [judge, open]),
    gaps: useMemo(() => gapsNow(rota, today), [rota, today]),
    wanted: useMemo(
      () => rota.cabinets.reduce((sum, { openings }) => sum + openings.reduce((all, one) => all + one.wanted, 0), 0),
      [rota.cabinets],
    ),
    act: (action) => run(async () => queries.setQueryData(rotaDetail(rota.id).queryKey, await action())),
    say: (message) => say(message),
    foresee: (change) => judge?.change(open, change).created ?? [],
  };
}

export const bare = ({ doctor, cabinet, date, half }: RotaAssignment): RotaAssignment => ({
  doctor,
  cabinet,
  date,
  half,
});
export const cellKey = ({ doctor, cabinet, date, half }: RotaAssignment): string =>
  `${date} ${half} ${cabinet} ${doctor}`;
export const sameCell = (a: RotaAssignment, b: RotaAssignment): boolean => cellKey(a) === cellKey(b);

function namesOf({ doctors, cabinets }: RotaDetail): RotaNames {
  const doctor = new Map(doctors.map(({ id, name }) => [id, name]));
  const cabinet = new Map(cabinets.map(({ id, name }) => [id, name]));
  return { doctor: (id) => doctor.get(id) ?? '?', cabinet: (id) => cabinet.get(id) ?? '?' };
}

export type { RotaCell, RotaGap };
