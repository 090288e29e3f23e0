import type { ProfessionId } from '@maillage/supply';
import { useState } from 'react';
import type { LedgerActions } from '../useActions.ts';
import { draftOf, type FormState, type Intent, missingFields } from './formState.ts';

/** One save at a time; its refusal stays beside the form. */
export interface Saving {
  readonly running: boolean;
  /** Whether a save was asked for: from then on missing fields are marked. */
  readonly tried: boolean;
  readonly failure: unknown;
  /** Saves over a version: the one that was read, unless another is given. */
  readonly save: (form: FormState, version?: number) => Promise<void>;
  /** The author has read this version. */
  readonly accept: (version: number) => void;
}

export function useSaving(
  intent: Intent,
  profession: ProfessionId,
  actions: LedgerActions,
  onSaved: () => void,
): Saving {
  const [state, setState] = useState({ running: false, tried: false, failure: undefined as unknown });
  const [read, setRead] = useState('entry' in intent ? intent.entry.version : 0);
  const save = async (form: FormState, version = read) => {
    const draft = draftOf(form, profession);
    if (state.running || !draft || missingFields(form, intent.kind).length > 0) {
      setState({ running: false, tried: true, failure: undefined });
      return;
    }
    setState({ running: true, tried: true, failure: undefined });
    try {
      if ('entry' in intent)
        await actions.correct(intent.entry.id, version, draft, intent.kind === 'ending' ? form.to : undefined);
      else await actions.add(draft);
      onSaved();
    } catch (failure) {
      setState({ running: false, tried: true, failure });
    }
  };
  const accept = (version: number) => {
    setRead(version);
    setState({ running: false, tried: false, failure: undefined });
  };
  return { ...state, save, accept };
}
