import { useState } from 'react';
import { type Draft, emptyDraft } from './draft.ts';

const storageKey = 'maillage.patient';

/** Kept in the tab only: it outlives a slot that was just taken and a reload, not the tab. */
export function useDraft() {
  const [draft, setDraft] = useState(read);
  const write = (change: Partial<Draft>) =>
    setDraft((before) => {
      const next = { ...before, ...change };
      sessionStorage.setItem(storageKey, JSON.stringify(next));
      return next;
    });
  return { draft, write };
}

export const forgetDraft = (): void => sessionStorage.removeItem(storageKey);

function read(): Draft {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '{}');
    return { ...emptyDraft, ...(kept as Partial<Draft>) };
  } catch {
    return emptyDraft;
  }
}
