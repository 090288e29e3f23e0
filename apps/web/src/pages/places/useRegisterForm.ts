import type { CarePlaceContent, ClinicianContent, SavedCarePlace, SavedClinician } from '@maillage/contract';
import { useState } from 'react';
import { RequestFailure } from '../../api/getJson.ts';
import { careRegister } from './queries.ts';

type Content = CarePlaceContent | ClinicianContent;
type Saved = SavedCarePlace | SavedClinician;

/** What the form of a place or a clinician holds, and its writing over the version that was read. */
export function useRegisterForm<Kind extends 'places' | 'clinicians', Value extends Content>(
  kind: Kind,
  start: { id: string; version: number } | undefined,
  first: Value,
) {
  const [content, setContent] = useState(first);
  const [failure, setFailure] = useState<unknown>();
  const [meanwhile, setMeanwhile] = useState<Saved>();
  const [version, setVersion] = useState(start?.version);
  const register = careRegister(kind);
  const save = async (over = version): Promise<Saved | undefined> => {
    setFailure(undefined);
    setMeanwhile(undefined);
    try {
      return start && over !== undefined
        ? await register.change(start.id, content as never, over)
        : await register.add(content as never);
    } catch (error) {
      const changed = error instanceof RequestFailure && error.code === 'care/changed-meanwhile';
      if (changed && error.details['current']) setMeanwhile(error.details['current'] as Saved);
      else setFailure(error);
      return undefined;
    }
  };
  return {
    content,
    write: (change: Partial<Value>) => setContent((before) => ({ ...before, ...change })),
    failure,
    save,
    /** What somebody else wrote since this form was opened: kept beside it until one of both is chosen. */
    meanwhile,
    takeTheirs: () => {
      if (!meanwhile) return;
      setContent(meanwhile.content as Value);
      setVersion(meanwhile.version);
      setMeanwhile(undefined);
    },
  };
}
