import type {
  AvailabilityChange,
  AvailabilityGrid,
  Campaign,
  CampaignDraft,
  CampaignList,
  MyAvailability,
} from '@maillage/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getJson, sendJson } from '../../api/getJson.ts';

/** A door of the API to somebody's availability: `/api/availability/me`, `…/of/ID` or `…/link/TOKEN`. */
export type DoorPath = `/api/availability/${string}`;

export const wordsAt = (door: DoorPath) =>
  queryOptions({
    queryKey: ['availability', door],
    queryFn: ({ signal }) => getJson<MyAvailability>(door, {}, signal),
    // what is typed here must not be overwritten by a reading behind it
    refetchOnWindowFocus: false,
    retry: false,
  });
export const writeWords = (door: DoorPath, change: AvailabilityChange) => sendJson<MyAvailability>('PUT', door, change);
export const giveCalendar = (door: DoorPath, url: string) =>
  sendJson<MyAvailability>('PUT', `${door}/calendar`, { url });
export const readCalendarAgain = (door: DoorPath) => sendJson<MyAvailability>('POST', `${door}/calendar/refresh`);
export const forgetCalendar = (door: DoorPath) => sendJson<MyAvailability>('DELETE', `${door}/calendar`);

export const gridOver = (from: string, through: string) =>
  queryOptions({
    queryKey: ['availability', 'grid', from, through],
    queryFn: ({ signal }) => getJson<AvailabilityGrid>('/api/availability', { from, through }, signal),
    placeholderData: keepPreviousData,
  });
export const campaignList = () =>
  queryOptions({
    queryKey: ['availability', 'campaigns'],
    queryFn: ({ signal }) => getJson<CampaignList>('/api/availability/campaigns', {}, signal),
  });
export const startCampaign = (draft: CampaignDraft) => sendJson<Campaign>('POST', '/api/availability/campaigns', draft);
export const campaignAction = (id: string, action: 'remind' | 'close' | 'reopen') =>
  sendJson<Campaign>('POST', `/api/availability/campaigns/${id}/${action}`);
export const givenLink = (clinician: string) =>
  sendJson<{ url: string; expiresAt: string }>('POST', `/api/availability/of/${clinician}/link`);
export const revokeLinks = (clinician: string) =>
  sendJson<{ revoked: number }>('DELETE', `/api/availability/of/${clinician}/link`);
