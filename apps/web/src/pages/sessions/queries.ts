import type {
  AppointmentList,
  ChangedSession,
  SavedAbsence,
  SavedSeries,
  SessionContent,
  SessionList,
  SessionSeriesContent,
  SlotPlan,
  SlotTemplateAnswer,
  StaffSession,
} from '@maillage/contract';
import { addDays } from '@maillage/units';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getJson, sendJson } from '../../api/getJson.ts';

export const weekSessions = (monday: string, place: string | undefined) =>
  queryOptions({
    queryKey: ['sessions', 'week', monday, place],
    queryFn: ({ signal }) =>
      getJson<SessionList>('/api/sessions', { from: monday, to: addDays(monday, 6), place }, signal),
    placeholderData: keepPreviousData,
  });

/** Sessions of somebody between two days: whom an absence would concern. */
export const clinicianSessions = (clinician: string, from: string, to: string) =>
  queryOptions({
    queryKey: ['sessions', 'clinician', clinician, from, to],
    queryFn: ({ signal }) => getJson<SessionList>('/api/sessions', { from, to, clinician }, signal),
    enabled: clinician !== '' && from !== '' && to !== '' && from <= to,
  });

export const sessionAppointments = (session: string, enabled: boolean) =>
  queryOptions({
    queryKey: ['appointments', 'session', session],
    queryFn: ({ signal }) => getJson<AppointmentList>('/api/appointments', { session }, signal),
    enabled,
  });

export const slotTemplates = () =>
  queryOptions({
    queryKey: ['slot-templates'],
    queryFn: ({ signal }) => getJson<SlotTemplateAnswer>('/api/slot-templates', {}, signal),
  });

export const absenceList = () =>
  queryOptions({
    queryKey: ['absences'],
    queryFn: ({ signal }) => getJson<{ absences: SavedAbsence[] }>('/api/absences', {}, signal),
  });

export interface AbsenceInput {
  readonly clinician: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly note: string;
}

export const care = {
  addSession: (content: SessionContent) => sendJson<StaffSession>('POST', '/api/sessions', content),
  addSeries: (content: SessionSeriesContent) => sendJson<SavedSeries>('POST', '/api/session-series', content),
  endSeries: (id: string) => sendJson<void>('DELETE', `/api/session-series/${id}`),
  changeSession: (id: string, version: number, content: SessionContent) =>
    sendJson<ChangedSession>('PUT', `/api/sessions/${id}`, { version, content }),
  setTemplate: (place: string | null, plan: SlotPlan) =>
    sendJson<SlotTemplateAnswer>('PUT', '/api/slot-templates', { place, plan }),
  addAbsence: (absence: AbsenceInput) => sendJson<SavedAbsence>('POST', '/api/absences', absence),
  removeAbsence: (id: string) => sendJson<void>('DELETE', `/api/absences/${id}`),
};
