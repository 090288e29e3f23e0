import { useState } from 'react';
import type { FormState, Intent } from './formState.ts';

/** What is typed, kept in this browser until it is saved or thrown away. */
export interface KeptForm {
  readonly form: FormState;
  /** Whether the form differs from what it started with. */
  readonly touched: boolean;
  readonly type: (typed: Partial<FormState>) => void;
  readonly replace: (form: FormState) => void;
  readonly forget: () => void;
}

export function useKeptForm(intent: Intent, start: FormState): KeptForm {
  const key = `maillage.ledger.${keyOf(intent)}`;
  const [form, setForm] = useState(() => read(key) ?? start);
  const keep = (next: FormState) => {
    setForm(next);
    localStorage.setItem(key, JSON.stringify(next));
  };
  return {
    form,
    touched: JSON.stringify(form) !== JSON.stringify(start),
    type: (typed) => keep({ ...form, ...typed }),
    replace: keep,
    forget() {
      localStorage.removeItem(key);
      setForm(start);
    },
  };
}

/** One text per thing that can be written about: a place and an intent, or an entry as it was read. */
function keyOf(intent: Intent): string {
  switch (intent.kind) {
    case 'arrival':
      return `arrival.${intent.commune?.code ?? ''}`;
    case 'departure':
    case 'activity':
      return `${intent.kind}.${intent.line.profession}.${intent.line.commune}`;
    case 'correction':
    case 'ending':
      return `${intent.kind}.${intent.entry.id}.${intent.entry.version}`;
    default:
      return intent satisfies never;
  }
}

function read(key: string): FormState | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return typeof kept === 'object' && kept !== null && 'label' in kept && 'supply' in kept
      ? (kept as FormState)
      : undefined;
  } catch {
    return undefined;
  }
}
