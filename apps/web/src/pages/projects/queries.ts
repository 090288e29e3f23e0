import type {
  Coverage,
  EquipmentContent,
  EquipmentList,
  OneProject,
  ProjectContent,
  ProjectList,
  SavedEquipment,
  SavedProject,
} from '@maillage/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getJson, sendJson } from '../../api/getJson.ts';

/** What planned supply moves besides the projects: asked again after each write. */
export const movedByProjects = ['projects', 'ledger', 'territory', 'commune', 'map'] as const;

export const projectList = () =>
  queryOptions({ queryKey: ['projects'], queryFn: ({ signal }) => getJson<ProjectList>('/api/projects', {}, signal) });
export const oneProject = (id: string) =>
  queryOptions({
    queryKey: ['projects', id],
    queryFn: ({ signal }) => getJson<OneProject>(`/api/projects/${id}`, {}, signal),
  });
export const addProject = (content: ProjectContent) => sendJson<SavedProject>('POST', '/api/projects', content);
export const changeProject = (id: string, content: ProjectContent, version: number) =>
  sendJson<SavedProject>('PUT', `/api/projects/${id}`, { content, version });
export const removeProject = (id: string) => sendJson<void>('DELETE', `/api/projects/${id}`);
export const bringBackProject = (id: string) => sendJson<SavedProject>('POST', `/api/projects/${id}/restore`);
export const planProject = (id: string) => sendJson<SavedProject>('POST', `/api/projects/${id}/plan`);
export const unplanProject = (id: string) => sendJson<SavedProject>('DELETE', `/api/projects/${id}/plan`);
export const addNote = (id: string, text: string) =>
  sendJson<SavedProject>('POST', `/api/projects/${id}/notes`, { text });

export const equipmentList = () =>
  queryOptions({
    queryKey: ['equipment'],
    queryFn: ({ signal }) => getJson<EquipmentList>('/api/equipment', {}, signal),
  });
export const coverageOf = (territory: string, type: string) =>
  queryOptions({
    queryKey: ['equipment', 'coverage', territory, type],
    queryFn: ({ signal }) => getJson<Coverage>('/api/equipment/coverage', { territory, type }, signal),
    placeholderData: keepPreviousData,
  });
export const addEquipment = (content: EquipmentContent) => sendJson<SavedEquipment>('POST', '/api/equipment', content);
export const changeEquipment = (id: string, content: EquipmentContent, version: number) =>
  sendJson<SavedEquipment>('PUT', `/api/equipment/${id}`, { content, version });
export const removeEquipment = (id: string) => sendJson<void>('DELETE', `/api/equipment/${id}`);
export const bringBackEquipment = (id: string) => sendJson<SavedEquipment>('POST', `/api/equipment/${id}/restore`);
