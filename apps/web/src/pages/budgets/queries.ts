import type { BudgetDraft, BudgetList, BudgetVersions, OneBudget, SavedBudget } from '@maillage/contract';
import { queryOptions } from '@tanstack/react-query';
import { getJson, sendJson } from '../../api/getJson.ts';

export const savedBudgets = (enabled: boolean) =>
  queryOptions({
    queryKey: ['budgets'],
    queryFn: ({ signal }) => getJson<BudgetList>('/api/budgets', {}, signal),
    enabled,
  });

export const savedBudget = (id: string) =>
  queryOptions({
    queryKey: ['budgets', id],
    queryFn: ({ signal }) => getJson<OneBudget>(`/api/budgets/${id}`, {}, signal),
  });

export const budgetVersions = (id: string) =>
  queryOptions({
    queryKey: ['budgets', id, 'versions'],
    queryFn: ({ signal }) => getJson<BudgetVersions>(`/api/budgets/${id}/versions`, {}, signal),
  });

export const addBudget = (draft: BudgetDraft) => sendJson<SavedBudget>('POST', '/api/budgets', draft);
export const changeBudget = (id: string, draft: BudgetDraft, version: number) =>
  sendJson<SavedBudget>('PUT', `/api/budgets/${id}`, { draft, version });
export const removeBudget = (id: string) => sendJson<void>('DELETE', `/api/budgets/${id}`);
export const bringBackBudget = (id: string) => sendJson<SavedBudget>('POST', `/api/budgets/${id}/restore`);
export const bringBackVersion = (id: string, number: number) =>
  sendJson<SavedBudget>('POST', `/api/budgets/${id}/versions/${number}/restore`);
