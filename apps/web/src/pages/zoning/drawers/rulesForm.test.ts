import { nationalParameters } from '@maillage/zoning';
import { expect, test } from 'vitest';
import { readNumber, readRules, textsOf } from './rulesForm.ts';

test('numbers are read as people write them, and nothing else is', () => {
  expect(['430 000', '430\u202F000', '2,5', '2.5', '', '0'].map(readNumber)).toEqual([
    430_000,
    430_000,
    2.5,
    2.5,
    null,
    0,
  ]);
  expect(['x', '-1', '1e999', '2,5,1'].map(readNumber)).toEqual([undefined, undefined, undefined, undefined]);
});

test('rules come back as they were written down, in either language', () => {
  for (const decimal of [',', '.'])
    expect(readRules(textsOf(nationalParameters, decimal), nationalParameters)).toEqual({
      status: 'read',
      rules: nationalParameters,
    });
});

test('what is unknown stays unknown, and what must be known is asked for', () => {
  const texts = { ...textsOf(nationalParameters, ','), zipMax: '430 000', thresholdZip: '', grantZac: 'cinq' };
  expect(readRules(texts, nationalParameters)).toEqual({ status: 'invalid', fields: ['thresholdZip', 'grantZac'] });
  const read = readRules({ ...texts, thresholdZip: '2,5', grantZac: '5 000' }, nationalParameters);
  expect(read.status === 'read' && read.rules).toMatchObject({
    ceilings: { zipMin: null, zipMax: 430_000, zacMax: null },
    grants: { zac: 500_000 },
  });
});
