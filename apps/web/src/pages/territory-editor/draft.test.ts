import type { TerritoryDraft } from '@maillage/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changed, emptyDraft, redone, startedFrom, toggled, undone, withCodes } from './draft.ts';

const change = fc.oneof(
  fc.record({ name: fc.string() }),
  fc.record({ kind: fc.constantFrom<TerritoryDraft['kind']>('cpts', 'tvs', 'custom') }),
  fc.record({ communeCodes: fc.uniqueArray(fc.constantFrom('62498', '62510', '62427', '62250')) }),
);

test('undoing everything gives the start back, redoing everything the end', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
      const end = changes.reduce(changed, startedFrom(emptyDraft));
      const start = end.past.reduce((history) => undone(history), end);
      expect(start.present).toEqual(emptyDraft);
      expect(undone(start)).toEqual(start);
      const again = start.future.reduce((history) => redone(history), start);
      expect(again.present).toEqual(end.present);
    }),
  );
});

test('a name typed letter by letter is one step; a commune toggled after it is another', () => {
  const typed = ['C', 'CP', 'CPTS'].reduce((history, name) => changed(history, { name }), startedFrom(emptyDraft));
  expect(typed.past).toEqual([emptyDraft]);
  const more = changed(typed, { communeCodes: ['62498'] });
  expect(undone(more).present.name).toBe('CPTS');
  expect(undone(undone(more)).present).toEqual(emptyDraft);
});

test('what changes nothing is no step', () => {
  const history = startedFrom(emptyDraft);
  expect(changed(history, { name: '' })).toBe(history);
});

test('toggling a commune twice changes nothing; adding known ones adds none', () => {
  const codes = ['62427', '62498'];
  expect(toggled(toggled(codes, '62510'), '62510')).toEqual(codes);
  expect(withCodes(codes, ['62498', '62250'])).toEqual(['62250', '62427', '62498']);
});
