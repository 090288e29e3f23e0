import type {
  CalendarFeedList,
  Exchange,
  ExchangeAsk,
  ExchangeList,
  ExchangePossibilities,
  MyHalfDays,
  RotaCellChange,
  RotaDetail,
  RotaGranting,
  RotaList,
  RotaPlan,
  RotaPublications,
  RotaPublishing,
  RotaRequestAnswer,
  RotaSolving,
  RotaStart,
} from '@maillage/contract';
import { queryOptions } from '@tanstack/react-query';
import { getJson, sendJson } from '../../api/getJson.ts';

/** Seconds of a search: an answer, its proof and its reasons while somebody waits. */
export const SECONDS = 4.5;

const at = (id: string) => `/api/rotas/${id}`;

export const rotaList = () =>
  queryOptions({
    queryKey: ['rotas'],
    queryFn: ({ signal }) => getJson<RotaList>('/api/rotas', {}, signal),
  });
export const rotaDetail = (id: string) =>
  queryOptions({
    queryKey: ['rota', id],
    queryFn: ({ signal }) => getJson<RotaDetail>(at(id), {}, signal),
  });
/** What moves are judged with; asked again when the plan changes. */
export const rotaRequest = (id: string, version: number) =>
  queryOptions({
    queryKey: ['rota-request', id, version],
    queryFn: ({ signal }) => getJson<RotaRequestAnswer>(`${at(id)}/request`, {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
export const rotaPublishing = (id: string, version: number) =>
  queryOptions({
    queryKey: ['rota-publishing', id, version],
    queryFn: ({ signal }) => getJson<RotaPublishing>(`${at(id)}/publication`, {}, signal),
  });
export const rotaPublications = (id: string) =>
  queryOptions({
    queryKey: ['rota-publications', id],
    queryFn: ({ signal }) => getJson<RotaPublications>(`${at(id)}/publications`, {}, signal),
  });
export const exchangeList = () =>
  queryOptions({
    queryKey: ['exchanges'],
    queryFn: ({ signal }) => getJson<ExchangeList>('/api/rotas/exchanges', {}, signal),
  });
export const myHalfDays = () =>
  queryOptions({
    queryKey: ['my-half-days'],
    queryFn: ({ signal }) => getJson<MyHalfDays>('/api/rotas/mine', {}, signal),
  });
export const possibilities = (rota: string, cell: ExchangeAsk['cell']) =>
  queryOptions({
    queryKey: ['exchange-possibilities', rota, cell],
    queryFn: ({ signal }) => getJson<ExchangePossibilities>(`/api/rotas/${rota}/possibilities`, { ...cell }, signal),
  });
export const calendarFeeds = () =>
  queryOptions({
    queryKey: ['calendar-feeds'],
    queryFn: ({ signal }) => getJson<CalendarFeedList>('/api/rotas/calendars', {}, signal),
  });

export const rotaActions = {
  start: (start: RotaStart) => sendJson<RotaDetail>('POST', '/api/rotas', start),
  plan: (id: string, plan: RotaPlan, version: number) =>
    sendJson<RotaDetail>('PUT', `${at(id)}/plan`, { plan, version }),
  cells: (id: string, cells: RotaCellChange['cells']) => sendJson<RotaDetail>('PATCH', `${at(id)}/cells`, { cells }),
  grant: (id: string, granting: RotaGranting) => sendJson<RotaDetail>('POST', `${at(id)}/grants`, granting),
  solve: (id: string, solving: RotaSolving) => sendJson<RotaDetail>('POST', `${at(id)}/solve`, solving),
  undo: (id: string) => sendJson<RotaDetail>('POST', `${at(id)}/undo`),
  redo: (id: string) => sendJson<RotaDetail>('POST', `${at(id)}/redo`),
  publish: (id: string, version: number) => sendJson<RotaPublishing>('POST', `${at(id)}/publication`, { version }),
  remove: (id: string) => sendJson<void>('DELETE', at(id)),
  bringBack: (id: string) => sendJson<RotaDetail>('POST', `${at(id)}/restore`),
};

export const askExchange = (ask: ExchangeAsk) => sendJson<Exchange>('POST', '/api/rotas/exchanges', ask);
export const moveExchange = (id: string, action: Exchange['can'][number]) =>
  sendJson<Exchange>('POST', `/api/rotas/exchanges/${id}/${action}`);
export const addFeed = (kind: 'clinician' | 'place', subject: string) =>
  sendJson<CalendarFeedList>('POST', '/api/rotas/calendars', { kind, subject });
export const revokeFeed = (id: string) => sendJson<CalendarFeedList>('DELETE', `/api/rotas/calendars/${id}`);
