import type { FhirKeyDraft, FhirKeyList, SharedIdentity } from '@maillage/contract';
import { queryOptions } from '@tanstack/react-query';
import { getJson, sendJson } from '../../api/getJson.ts';

export const keyList = () =>
  queryOptions({
    queryKey: ['fhir', 'keys'],
    queryFn: ({ signal }) => getJson<FhirKeyList>('/api/fhir/keys', {}, signal),
  });
export const sharedIdentity = () =>
  queryOptions({
    queryKey: ['organisation', 'identity'],
    queryFn: ({ signal }) => getJson<SharedIdentity>('/api/organisation/identity', {}, signal),
  });
export const giveKey = (draft: FhirKeyDraft) => sendJson<{ id: string; key: string }>('POST', '/api/fhir/keys', draft);
export const revokeKey = (id: string) => sendJson<void>('DELETE', `/api/fhir/keys/${id}`);
export const writeIdentity = (identity: SharedIdentity) =>
  sendJson<SharedIdentity>('PUT', '/api/organisation/identity', identity);
