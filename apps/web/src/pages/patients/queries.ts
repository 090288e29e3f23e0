import type {
  Booked,
  BookingRequest,
  CareNear,
  PatientBooking,
  SlotAnswer,
  WaitingAnswer,
  WaitingRequest,
} from '@maillage/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getJson, type Query, sendJson } from '../../api/getJson.ts';

/** Free slots change while somebody reads: asked again after this many milliseconds. */
const FRESH_MS = 20_000;

/** A day after every session that anybody plans. */
const FAR_DAY = '2099-12-31';

/** Query of `/api/care/slots`. */
export const slots = (query: Query, enabled = true) =>
  queryOptions({
    queryKey: ['slots', query],
    queryFn: ({ signal }) => getJson<SlotAnswer>('/api/care/slots', query, signal),
    placeholderData: keepPreviousData,
    staleTime: FRESH_MS,
    enabled,
  });

/** One session with its free slots for a visit, full or not, however far off. */
export const sessionSlots = (session: string, visit: string | undefined, attendingDoctor: string | undefined) =>
  queryOptions({
    queryKey: ['slots', 'session', session, visit, attendingDoctor],
    queryFn: ({ signal }) =>
      getJson<SlotAnswer>('/api/care/slots', { session, visit, attendingDoctor, to: FAR_DAY }, signal),
    staleTime: FRESH_MS,
  });

export const placesNear = (commune: string) =>
  queryOptions({
    queryKey: ['care-near', commune],
    queryFn: ({ signal }) => getJson<CareNear>('/api/care/near', { commune }, signal),
  });

export const bookingOf = (token: string) =>
  queryOptions({
    queryKey: ['booking', token],
    queryFn: ({ signal }) => getJson<PatientBooking>(`/api/care/bookings/${token}`, {}, signal),
    refetchInterval: 60_000,
    retry: false,
  });

/** Sent again under the same key, it books once. */
export const bookSlot = (request: BookingRequest, key: string) =>
  sendJson<Booked>('POST', '/api/care/appointments', request, { 'idempotency-key': key });

export const joinWaitingList = (request: WaitingRequest) =>
  sendJson<WaitingAnswer>('POST', '/api/care/waiting', request);

/** What the holder of a link does. */
export const bookingActions = (token: string) => {
  const post = (path: string, body?: unknown) =>
    sendJson<PatientBooking>('POST', `/api/care/bookings/${token}/${path}`, body ?? {});
  return {
    cancel: (appointment: string) => post('cancel', { appointment }),
    answer: (offer: string, accept: boolean) => post(`offers/${offer}`, { accept }),
    leave: () => post('leave'),
    erase: () => post('erase'),
  };
};
