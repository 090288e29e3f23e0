import type {
  CarePlaceContent,
  CarePlaceList,
  ClinicianContent,
  ClinicianList,
  SavedCarePlace,
  SavedClinician,
} from '@maillage/contract';
import { queryOptions } from '@tanstack/react-query';
import { getJson, sendJson } from '../../api/getJson.ts';

export const placeList = () =>
  queryOptions({
    queryKey: ['care', 'places'],
    queryFn: ({ signal }) => getJson<CarePlaceList>('/api/care/places', {}, signal),
  });
export const clinicianList = () =>
  queryOptions({
    queryKey: ['care', 'clinicians'],
    queryFn: ({ signal }) => getJson<ClinicianList>('/api/care/clinicians', {}, signal),
  });

type Content<Kind> = Kind extends 'places' ? CarePlaceContent : ClinicianContent;
type Saved<Kind> = Kind extends 'places' ? SavedCarePlace : SavedClinician;

/** Both registers are written alike. */
export const careRegister = <Kind extends 'places' | 'clinicians'>(kind: Kind) => ({
  add: (content: Content<Kind>) => sendJson<Saved<Kind>>('POST', `/api/care/${kind}`, content),
  change: (id: string, content: Content<Kind>, version: number) =>
    sendJson<Saved<Kind>>('PUT', `/api/care/${kind}/${id}`, { content, version }),
  remove: (id: string) => sendJson<void>('DELETE', `/api/care/${kind}/${id}`),
  bringBack: (id: string) => sendJson<Saved<Kind>>('POST', `/api/care/${kind}/${id}/restore`),
});

export const inviteClinician = (id: string, email: string) =>
  sendJson<SavedClinician>('POST', `/api/care/clinicians/${id}/invitation`, { email });
export const unlinkClinician = (id: string) =>
  sendJson<SavedClinician>('DELETE', `/api/care/clinicians/${id}/invitation`);
