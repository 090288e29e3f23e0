import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry, EntryDraft } from '../entry.ts';
import type { Register } from '../register.ts';
import { supplyAt } from '../supplyAt.ts';
import { arbitraryDraft } from '../testing/arbitraryLedger.ts';
import type { Change, LedgerState, Step } from './change.ts';
import { replay } from './replay.ts';
import { sameDraft } from './sameDraft.ts';
import { redo, undo } from './undo.ts';

const SEED = 20_261_123;
const EMPTY: LedgerState = new Map();

/** A history and the state it leaves, growing the way a ledger does. */
class Journal {
  readonly changes: Change[] = [];
  state: LedgerState = EMPTY;

  do(by: string, steps: readonly Step[]): void {
    this.state = replay(this.state, steps);
    const batch = `b${this.changes.length}`;
    for (const step of steps) this.changes.push({ ...step, id: `c${this.changes.length}`, batch, by });
  }

  write(by: string, entry: string, after: EntryDraft | null): void {
    const before = this.state.get(entry) ?? null;
    if (before === null && after === null) return;
    const kind = before === null ? 'add' : after === null ? 'remove' : 'correct';
    this.do(by, [{ entry, kind, before, after, reverts: null }]);
  }

  undo(by: string, batch?: string) {
    const reversal = undo(this.changes, by, this.state, batch);
    if (reversal.status === 'ready') this.do(by, reversal.steps);
    return reversal.status;
  }

  redo(by: string) {
    const reversal = redo(this.changes, by, this.state);
    if (reversal.status === 'ready') this.do(by, reversal.steps);
    return reversal.status;
  }
}

const draft: EntryDraft = {
  commune: '62510',
  profession: 'general-practitioner',
  label: 'Dr Martin',
  supply: 5400,
  from: null,
  to: null,
  replacesHeads: 1,
  certainty: 'declared',
};

const action = fc.oneof(
  { weight: 3, arbitrary: fc.record({ entry: fc.constantFrom('a', 'b', 'c'), after: fc.option(arbitraryDraft) }) },
  { weight: 1, arbitrary: fc.constant('undo' as const) },
  { weight: 1, arbitrary: fc.constant('redo' as const) },
);

test('an undo after any action, whatever came before, restores what was there', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 20 }), arbitraryDraft, (actions, after) => {
      const journal = played(actions);
      const before = [...journal.state];
      journal.write('claire', 'a', after);
      expect(journal.undo('claire')).toBe('ready');
      expect(sorted(journal.state)).toEqual(before.sort());
    }),
    { seed: SEED, numRuns: 300 },
  );
});

test('a redo after an undo restores what the undo took back', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 20 }), (actions) => {
      const journal = played(actions);
      const before = sorted(journal.state);
      if (journal.undo('claire') === 'ready') expect(journal.redo('claire')).toBe('ready');
      expect(sorted(journal.state)).toEqual(before);
    }),
    { seed: SEED, numRuns: 300 },
  );
});

test('as many undos as it takes lead back to the empty ledger, and the history only grows', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 20 }), (actions) => {
      const journal = played(actions);
      const written = journal.changes.slice();
      while (journal.undo('claire') === 'ready');
      expect(journal.state.size).toBe(0);
      expect(journal.changes.slice(0, written.length)).toEqual(written);
    }),
    { seed: SEED, numRuns: 200 },
  );
});

test('the state is what its history says', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
      const journal = played(actions);
      expect(sorted(replay(EMPTY, journal.changes))).toEqual(sorted(journal.state));
    }),
    { seed: SEED, numRuns: 200 },
  );
});

test('a history cut at its start undoes what it still holds, in the same order', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 20 }), fc.nat(20), (actions, cut) => {
      const { changes, state } = played(actions);
      const recent = undo(changes.slice(cut), 'claire', state);
      if (recent.status === 'ready') expect(recent).toEqual(undo(changes, 'claire', state));
    }),
    { seed: SEED, numRuns: 300 },
  );
});

test('ending a head then undoing restores the register exactly', () => {
  const line = { heads: 3, supply: 16_193.7, certainty: 'registered', shareOver60: null, shareOver65: null } as const;
  const register: Register = {
    profession: 'general-practitioner',
    year: 2022,
    byCommune: new Map([['62510', line]]),
  };
  const journal = new Journal();
  const supply = () => supplyAt('2028-01-01', register, entriesOf(journal.state)).get('62510')!.supply;
  const before = supply();
  journal.write('claire', 'a', { ...draft, to: '2027-06-30' });
  expect(supply()).toBeCloseTo(before * (2 / 3), 9);
  journal.undo('claire');
  expect(supply()).toBe(before);
});

test('an import is undone as one action', () => {
  const journal = new Journal();
  const add = (entry: string): Step => ({ entry, kind: 'add', before: null, after: draft, reverts: null });
  journal.do('claire', [add('a'), add('b'), add('c')]);
  expect(journal.state.size).toBe(3);
  expect(journal.undo('claire')).toBe('ready');
  expect(journal.state.size).toBe(0);
  expect(journal.undo('claire')).toBe('nothing');
});

test('each person undoes her own actions, and never what a colleague wrote over them', () => {
  const journal = new Journal();
  journal.write('claire', 'a', draft);
  journal.write('paul', 'b', draft);
  expect(journal.undo('claire')).toBe('ready');
  expect([...journal.state.keys()]).toEqual(['b']);
  journal.redo('claire');
  journal.write('paul', 'a', { ...draft, supply: 1 });
  expect(journal.undo('claire')).toBe('changed-meanwhile');
  expect(journal.state.get('a')?.supply).toBe(1);
});

test('an earlier action can be taken back alone, and each undo then finds the next', () => {
  const journal = new Journal();
  for (const entry of ['a', 'b', 'c']) journal.write('claire', entry, draft);
  expect(journal.undo('claire', journal.changes[1]!.batch)).toBe('ready');
  expect([...journal.state.keys()]).toEqual(['a', 'c']);
  expect(journal.undo('claire', journal.changes[1]!.batch)).toBe('nothing');
  expect(journal.undo('claire')).toBe('ready');
  expect([...journal.state.keys()]).toEqual(['a']);
  journal.redo('claire');
  journal.redo('claire');
  expect([...journal.state.keys()].sort()).toEqual(['a', 'b', 'c']);
});

test('a new action forgets what was undone', () => {
  const journal = new Journal();
  journal.write('claire', 'a', draft);
  journal.undo('claire');
  journal.write('claire', 'b', draft);
  expect(journal.redo('claire')).toBe('nothing');
});

test('a history that lies is refused', () => {
  const step: Step = { entry: 'a', kind: 'remove', before: draft, after: null, reverts: null };
  expect(() => replay(EMPTY, [step])).toThrow('Got entry a as null when expected');
});

function played(actions: readonly ('undo' | 'redo' | { entry: string; after: EntryDraft | null })[]): Journal {
  const journal = new Journal();
  for (const action of actions) {
    if (action === 'undo') journal.undo('claire');
    else if (action === 'redo') journal.redo('claire');
    else journal.write('claire', action.entry, action.after);
  }
  return journal;
}

function entriesOf(state: LedgerState): Entry[] {
  return [...state].map(([id, own]) => ({ ...own, id, origin: 'coordinator' }));
}

function sorted(state: LedgerState): [string, EntryDraft][] {
  return [...state].sort(([a], [b]) => (a < b ? -1 : 1));
}

test('two drafts say the same whatever the order of their fields, at every depth; lists keep theirs', () => {
  expect(sameDraft({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 })).toBe(true);
  expect(sameDraft({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
  expect(sameDraft({ a: 1 }, { a: 1, b: undefined })).toBe(true);
  expect(sameDraft(null, {})).toBe(false);
});
