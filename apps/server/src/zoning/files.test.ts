import { ZoningDraft, ZoningImport, ZoningRegions, ZoningWritten } from '@maillage/contract';
import { strFromU8, unzipSync } from 'fflate';
import { Type } from 'typebox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startZoningServer, type ZoningServer } from './testing/zoningServer.ts';

let server: ZoningServer;
let claire: string;
let id: string;
beforeAll(async () => {
  server = await startZoningServer();
  claire = (await server.signIn('coordinator')).cookie;
  const payload = { name: 'Zonage 2027', region: '32' };
  id = (
    await server.ask(
      claire,
      { method: 'POST', url: '/api/zoning/drafts', payload },
      Type.Object({ id: Type.String() }),
      201,
    )
  ).id;
  await write('PUT', 'quarters', {
    code: 'QN06203M',
    name: 'Les « Cités » ; nord',
    kind: 'qpv',
    commune: '62003',
    class: 'zip',
    population: 800,
    motivation: 'Aucun médecin depuis 2024',
  });
  await write('PUT', 'quarters', {
    code: 'GQ1',
    name: 'Le Faubourg',
    kind: 'gq',
    commune: '59001',
    class: 'zac',
    population: null,
    motivation: null,
  });
  const { parameters } = await read();
  const margin = { ...parameters.margin, share: 0.3 };
  const ceilings = {
    ...parameters.ceilings,
    zipMax: 5000,
    zacMax: 4000,
    source: 'Instruction d’essai',
    date: '2026-03-02',
  };
  await write('PUT', 'parameters', { ...parameters, margin, ceilings });
  await write('POST', 'moves', {
    moves: [
      { unit: '62003', class: 'zip' },
      { unit: '62004', class: 'zac' },
      { unit: '62001', class: 'zac', motivation: 'Maison de santé ouverte en mars' },
    ],
  });
});
afterAll(() => server?.stop());

const url = (action: string) => `/api/zoning/drafts/${id}/${action}`;
const read = () => server.ask(claire, { url: `/api/zoning/drafts/${id}` }, ZoningDraft);
const write = (method: 'POST' | 'PUT' | 'DELETE', action: string, payload?: object) =>
  server.ask(claire, { method, url: url(action), ...(payload && { payload }) }, ZoningWritten);
const csv = (payload: string, query = '') =>
  ({ method: 'POST', url: url(`in-force${query}`), headers: { 'content-type': 'text/csv' }, payload }) as const;
const file = async (action: string) => server.request({ url: url(action), headers: { cookie: claire } });

test('the file has each commune once in the national codes, then its quarters', async () => {
  const { body, headers } = await file('zoning.csv');
  expect(headers['content-disposition']).toMatch(/zonage-32-\d{4}-\d\d-\d\d\.csv/);
  const [titles, ...lines] = body.replace('\uFEFF', '').trim().split('\r\n');
  expect(titles).toBe('CODGEO;LIBGEO;CODE_TVS;LIBTVS;ZONAGE;CODE_QUARTIER;LIB_QUARTIER;POPULATION;VALEUR_TVS');
  expect(lines).toEqual([
    '59001;Calune;commune-59001;Calune;6_HZ;;;2000;4,2000',
    '59001;Calune;commune-59001;Calune;7_GQ_ZAC;GQ1;Le Faubourg;;4,2000',
    '62001;Aubigny;62001;Aubigny;2_ZAC;;;1000;2,0625',
    '62002;Berlin-en-Artois;62001;Aubigny;2_ZAC;;;500;2,0625',
    '62003;Dainville;62003;Dainville;1_ZIP;;;3000;3,0000',
    '62003;Dainville;62003;Dainville;3_QPV_ZIP;QN06203M;"Les « Cités » ; nord";800;3,0000',
    '62004;Écourt;62004;Écourt;2_ZAC;;;2000;3,6000',
  ]);
});

test('the file read back as the zoning in force differs in nothing, quarters and codes included', async () => {
  const { body } = await file('zoning.csv');
  const imported = await server.ask(claire, csv(body, '?label=Le%20même'), ZoningImport);
  expect(imported).toMatchObject({ communes: 5, missing: 0, people: { gains: 0, same: 8500, loses: 0, unknown: 0 } });
  const { inForce } = await read();
  expect(inForce).toEqual({
    label: 'Le même',
    classes: {
      59001: ['hz', 'gq-zac'],
      62001: ['zac'],
      62002: ['zac'],
      62003: ['zip', 'qpv-zip'],
      62004: ['zac'],
    },
  });
});

test('tried first, it says who gains and who loses and writes nothing; an undo takes it back', async () => {
  await write('DELETE', 'in-force');
  const text = 'depcom;zonage\n62001;1_ZIP\n62900;1_ZIP\n62003;ZAC\n59001;5_ZV\n';
  const tried = await server.ask(claire, csv(text, '?try=true&label=2022'), ZoningImport);
  // Aubigny and Berlin (through its former code) fall from ZIP to ZAC, Calune from vigilance; Dainville rises; Écourt is not named.
  expect(tried).toMatchObject({ tried: true, communes: 4, missing: 1 });
  expect(tried.people).toEqual({ gains: 3000, same: 0, loses: 3500, unknown: 2000 });
  expect((await read()).inForce).toBeNull();
  await server.ask(claire, csv(text, '?label=2022'), ZoningImport);
  expect((await read()).inForce?.label).toBe('2022');
  expect((await write('POST', 'undo')).inForceChanged).toBe(true);
  expect((await read()).inForce).toBeNull();
});

test('a bad file is refused with every problem by line, and what was compared stays', async () => {
  const refused = await server.refusal(claire, csv('CODGEO;ZONAGE\n62001;ZIPPO\nici;1_ZIP\n99999;1_ZIP\n62003\n'));
  expect(refused).toMatchObject({ status: 422, code: 'zoning/file-invalid', details: { count: 3 } });
  expect(refused.details.problems).toEqual([
    { code: 'class/unknown', line: 2, column: 'ZONAGE', value: 'ZIPPO' },
    { code: 'commune/malformed', line: 3, column: 'CODGEO', value: 'ici' },
    { code: 'line/too-short', line: 5, value: '1' },
  ]);
  for (const [text, code] of [
    ['', 'file/empty'],
    ['a;b\n1;2\n', 'column/missing'],
    ['CODGEO;ZONAGE\n"62001;1_ZIP\n', 'file/unreadable'],
  ] as const)
    expect((await server.refusal(claire, csv(text))).details.problems?.[0]).toMatchObject({ code });
  const outside = await server.ask(claire, csv('CODGEO;ZONAGE\n99999;1_ZIP\n62001;1_ZIP\n', '?try=true'), ZoningImport);
  expect(outside.warnings).toEqual([{ code: 'commune/unknown', line: 2, value: '99999' }]);
});

test('the zoning loaded with the public data can be compared with; without one, that is said', async () => {
  const loaded = { method: 'POST', url: url('in-force/loaded') } as const;
  expect((await server.refusal(claire, loaded)).code).toBe('zoning/none-loaded');
  await server.database.ownerPool.query(`insert into zoning (profession, year, commune, class, note) values
    ('general-practitioner', 2022, '62001', 'zac', null), ('general-practitioner', 2022, '62003', 'hz', 'qpv-zip, qpv-zac')`);
  await server.ask(claire, loaded, ZoningWritten);
  expect((await read()).inForce).toEqual({
    label: 'Zonage 2022',
    classes: { 62001: ['zac'], 62003: ['hz', 'qpv-zip', 'qpv-zac'] },
  });
  expect((await server.ask(claire, { url: '/api/zoning/regions' }, ZoningRegions)).inForceYear).toBe(2022);
});

test('the draft order says what is decided, lists units and communes by class, and the motivations', async () => {
  const said = await order();
  expect(said).toContain('Agence régionale de santé Hauts-de-France');
  expect(said).toContain('PROJET. Ce document de travail ne vaut pas décision.');
  // 1,500 people are at or under 2.5, 5,000 in the pool, 2,000 above 4
  expect(said).toMatch(/au plus égale à 2,50 pour 1.500 habitants.*4,00 pour 5.000.*supérieure à 4,00 pour 2.000/s);
  expect(said).toMatch(/ZIP\) : 1 territoire, 3.000 habitants ; .*ZAC\) : 2 territoires, 3.500 habitants/);
  expect(said).toMatch(/pour un maximum de 5.000 ; .* pour un maximum de 4.000 \(Instruction d’essai, 2 mars 2026\)/);
  const [zip, zac] = ['Annexe 1', 'Annexe 2', 'Annexe 3'].map((title) => said.lastIndexOf(title)) as [number, number];
  expect(said.slice(zip, zac)).toContain('Dainville (62003)');
  expect(said.slice(zac)).toContain('Aubigny (62001), Berlin-en-Artois (62002)');
  expect(said.slice(said.lastIndexOf('Annexe 5'))).toContain('Maison de santé ouverte en mars');
  expect(said).toContain('Aucun médecin depuis 2024');
  expect(said).toContain('Le Faubourg : motivation à écrire.');
});

test('example ceilings are called examples, in the order itself', async () => {
  const { parameters } = await read();
  await write('PUT', 'parameters', {
    ...parameters,
    ceilings: { ...parameters.ceilings, source: '', date: null, example: true },
  });
  expect(await order()).toContain('Les plafonds de ce projet sont des valeurs d’exemple, sans valeur réglementaire.');
});

/** The words of the document, paragraph by paragraph. */
async function order(): Promise<string> {
  const { rawPayload, headers } = await file('order.docx');
  expect(headers['content-type']).toContain('wordprocessingml');
  const parts = unzipSync(new Uint8Array(rawPayload));
  const xml = strFromU8(parts['word/document.xml']!);
  return xml
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('\u00A0', ' ');
}
