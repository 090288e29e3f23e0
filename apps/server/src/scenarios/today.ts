import type { ScenarioDraft, ScenarioNotice } from '@maillage/contract';
import { type Change, kindOf, type ScenarioProblem } from '@maillage/scenario';
import type { Atlas } from '../atlas/atlas.ts';
import { placesOfCode } from '../territories/resolveCommunes.ts';

/** A draft whose communes are those of today, what was brought to today, and what could not be. */
export interface DraftOfToday {
  readonly draft: ScenarioDraft;
  readonly notices: readonly ScenarioNotice[];
  readonly problems: readonly (Omit<ScenarioProblem, 'code'> & {
    readonly code: ScenarioProblem['code'] | 'scenario/commune-split';
  })[];
}

/** A commune that has merged becomes the one it is part of; one that is several today, or none, is a problem. */
export function draftOfToday(atlas: Atlas, draft: ScenarioDraft): DraftOfToday {
  const notices = new Map<string, ScenarioNotice>();
  const problems: DraftOfToday['problems'][number][] = [];
  const { codes, rows } = atlas.places;
  const changes = draft.changes.map(
    (change: Change, at): Change =>
      kindOf(change).mapCommunes(change, (code) => {
        if (code === '') return code;
        const places = placesOfCode(atlas, code);
        const path = `changes/${at}`;
        if (places.length === 0) problems.push({ code: 'commune/unknown', path, value: code, details: { code } });
        if (places.length > 1) {
          const names = places.map((place) => rows[place]!.name).join(', ');
          problems.push({ code: 'scenario/commune-split', path, value: code, details: { code, names } });
        }
        const [place] = places;
        if (places.length !== 1 || codes[place!] === code) return code;
        const to = codes[place!]!;
        notices.set(code, { kind: 'commune-merged', from: code, to, name: rows[place!]!.name });
        return to;
      }),
  );
  return { draft: { ...draft, changes }, notices: [...notices.values()], problems };
}
