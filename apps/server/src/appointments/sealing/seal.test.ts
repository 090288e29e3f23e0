import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyringOf } from './keyring.ts';
import { personKey } from './patient.ts';
import { seal, unseal } from './seal.ts';

const key = (digit: string) => digit.repeat(64);
const ring = (...fieldKeys: { id: string; key: string }[]) =>
  keyringOf({ fieldKeys, secret: 'x', dataFolder: '/nowhere' });
const old = ring({ id: '2026', key: key('a') });
const rotated = ring({ id: '2027', key: key('b') }, { id: '2026', key: key('a') });

test('what is sealed opens again, and two seals of one text have nothing in common', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const [one, two] = [seal(old, 'row', text), seal(old, 'row', text)];
      expect(unseal(old, 'row', one)).toBe(text);
      expect(one.subarray(5).equals(two.subarray(5))).toBe(false);
    }),
  );
});

test('after a rotation the new key seals and the old still opens; without the old key it says which one is missing', () => {
  const before = seal(old, 'row', 'Agathe');
  expect(unseal(rotated, 'row', before)).toBe('Agathe');
  expect(() => unseal(old, 'row', seal(rotated, 'row', 'x'))).toThrow('“2027”');
});

test('any byte changed, another row or another key: it does not open', () => {
  const sealed = seal(old, 'row', 'Agathe');
  for (let at = 5; at < sealed.length; at++) {
    const changed = Buffer.from(sealed);
    changed[at]! ^= 1;
    expect(() => unseal(old, 'row', changed)).toThrow();
  }
  expect(() => unseal(old, 'other row', sealed)).toThrow();
  expect(() => unseal(ring({ id: '2026', key: key('c') }), 'row', sealed)).toThrow();
});

test('without a key in the settings, one is made in the data folder, readable by its owner only, and stays', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'maillage-keys-'));
  const settings = { fieldKeys: [], secret: undefined, dataFolder };
  const sealed = seal(keyringOf(settings), 'row', 'Agathe');
  expect(unseal(keyringOf(settings), 'row', sealed)).toBe('Agathe');
  expect(statSync(join(dataFolder, 'field-key')).mode & 0o777).toBe(0o600);
  rmSync(dataFolder, { recursive: true });
});

test('a person is found again whatever the capitals, accents and spaces of their name, through rotations', () => {
  const person = { givenName: 'Élise', familyName: 'de Plouvain', birthDate: '1961-04-02' };
  expect(personKey(rotated, { ...person, givenName: 'ELISE', familyName: 'De  Plouvain' })).toEqual(
    personKey(old, person),
  );
  expect(personKey(old, { ...person, birthDate: '1961-04-03' })).not.toEqual(personKey(old, person));
});
