import type { TerritoryHit } from '@maillage/contract';

export type RecentTerritory = Pick<TerritoryHit, 'id' | 'name' | 'kind'>;

const storageKey = 'maillage.territories';
const kept = 5;

/** Territories opened in this browser, the latest first. */
export function recentTerritories(): readonly RecentTerritory[] {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(parsed) ? parsed.filter(isRecent) : [];
  } catch {
    return [];
  }
}

export function rememberTerritory({ id, name, kind }: RecentTerritory): void {
  const others = recentTerritories().filter((territory) => territory.id !== id);
  localStorage.setItem(storageKey, JSON.stringify([{ id, name, kind }, ...others].slice(0, kept)));
}

const isRecent = (value: unknown): value is RecentTerritory =>
  typeof value === 'object' && value !== null && 'id' in value && 'name' in value && 'kind' in value;
