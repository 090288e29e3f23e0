import fc from 'fast-check';
import { expect, test } from 'vitest';
import { departementOf, euros, parseCommuneCode, parseFiness, parseRpps, parseSiren } from './index.ts';

test('a commune code finds its lost zero again, keeps Corsica, and refuses the rest', () => {
  expect(parseCommuneCode('1001')).toBe('01001');
  expect(parseCommuneCode(' 2a004 ')).toBe('2A004');
  expect(parseCommuneCode('62498')).toBe('62498');
  for (const wrong of ['', '624', '6249A', '2C004', '624980', 'Liévin'])
    expect(parseCommuneCode(wrong)).toBeUndefined();
});

test('the département is two characters, three overseas', () => {
  expect(['62498', '2A004', '97411'].map((code) => departementOf(parseCommuneCode(code)!))).toEqual([
    '62',
    '2A',
    '974',
  ]);
});

test('the sirens of two known organisations pass, with one digit changed they do not', () => {
  // INSEE 120 027 016; CC Faucigny-Glières 200 000 172
  for (const siren of ['120027016', '200000172']) {
    expect(parseSiren(siren)).toBe(siren);
    expect(parseSiren(siren.slice(0, 8) + ((Number(siren[8]) + 1) % 10))).toBeUndefined();
  }
});

test('changing any single digit of a valid FINESS is noticed', () => {
  // 010000024: Centre hospitalier de Bourg-en-Bresse
  const valid = '010000024';
  expect(parseFiness(valid)).toBe(valid);
  fc.assert(
    fc.property(fc.nat(8), fc.integer({ min: 1, max: 9 }), (at, by) => {
      const changed = valid.slice(0, at) + ((Number(valid[at]) + by) % 10) + valid.slice(at + 1);
      expect(parseFiness(changed)).toBeUndefined();
    }),
  );
});

test('the letters of Corsica count in the key: 2A as 21, 2B as 22', () => {
  // establishments of Corse-du-Sud and Haute-Corse, and the same with the letters exchanged
  expect(['2A0000022', '2B0000012'].map(parseFiness)).toEqual(['2A0000022', '2B0000012']);
  expect(['2B0000022', '2A0000012'].map(parseFiness)).toEqual([undefined, undefined]);
});

test('an RPPS with a wrong key is kept and flagged, one with a wrong length is refused', () => {
  expect(parseRpps('10001234567')).toMatchObject({ rpps: '10001234567', suspicious: true });
  expect(parseRpps('1000123456')).toBeUndefined();
});

test('money keeps its cents and refuses fractions of them', () => {
  expect(euros(26.5)).toBe(2650);
  expect(() => euros(0.001)).toThrow('Got 0.001 euros when expected whole cents.');
});
