import type {
  AppointmentEventList,
  AppointmentList,
  Booked,
  CallList,
  SessionList,
  StaffAppointment,
  StaffBookingRequest,
  WaitingList,
} from '@maillage/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getJson, sendJson } from '../../api/getJson.ts';

/** Residents book while the day is open on the screen. */
const REFRESH_MS = 30_000;

export interface DayQuery {
  readonly day: string;
  readonly place: string | undefined;
  readonly clinician: string | undefined;
}

export const daySessions = ({ day, place, clinician }: DayQuery) =>
  queryOptions({
    queryKey: ['sessions', day, day, place, clinician],
    queryFn: ({ signal }) => getJson<SessionList>('/api/sessions', { from: day, to: day, place, clinician }, signal),
    placeholderData: keepPreviousData,
  });

export const dayAppointments = ({ day, place, clinician }: DayQuery) =>
  queryOptions({
    queryKey: ['appointments', day, place, clinician],
    queryFn: ({ signal }) => getJson<AppointmentList>('/api/appointments', { from: day, place, clinician }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  });

export const waitingList = () =>
  queryOptions({
    queryKey: ['waiting-list'],
    queryFn: ({ signal }) => getJson<WaitingList>('/api/waiting-list', {}, signal),
  });

export const callList = (enabled: boolean) =>
  queryOptions({
    queryKey: ['appointment-calls'],
    queryFn: ({ signal }) => getJson<CallList>('/api/appointment-calls', {}, signal),
    enabled,
  });

export const journalOf = (id: string) =>
  queryOptions({
    queryKey: ['appointment-journal', id],
    queryFn: ({ signal }) => getJson<AppointmentEventList>(`/api/appointments/${id}/journal`, {}, signal),
  });

export type Mark = Pick<StaffAppointment, 'beganAt' | 'endedAt'> & { state: 'booked' | 'attended' | 'no-show' };

export const secretary = {
  book: (request: StaffBookingRequest, key: string) =>
    sendJson<Booked>('POST', '/api/appointments', request, { 'idempotency-key': key }),
  move: (id: string, session: string, startsAt: string) =>
    sendJson<StaffAppointment>('POST', `/api/appointments/${id}/move`, { session, startsAt }),
  cancel: (id: string) => sendJson<StaffAppointment>('POST', `/api/appointments/${id}/cancel`, {}),
  mark: (id: string, mark: Mark) => sendJson<StaffAppointment>('POST', `/api/appointments/${id}/mark`, mark),
  unwait: (id: string) => sendJson<void>('DELETE', `/api/waiting-list/${id}`),
  answerOffer: (offer: string, accept: boolean) =>
    sendJson<void>('POST', `/api/waiting-list/offers/${offer}`, { accept }),
  called: (id: string) => sendJson<void>('POST', `/api/appointment-calls/${id}/done`, {}),
};
