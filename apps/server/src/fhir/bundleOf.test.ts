import { expect, test } from 'vitest';
import { bundleOf } from './bundleOf.ts';
import { type Include, includes, type SlotSearch } from './searchOf.ts';
import type { FhirSlot } from './slot.ts';

const base = 'https://maillage.example/fhir';
const self = new URL(`${base}/Slot?status=free`);
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

function slotAt(minute: number, changes: Partial<FhirSlot> = {}): FhirSlot {
  const start = new Date(Date.UTC(2027, 0, 4, 8, minute));
  return {
    session: { id: uuid(1), start: new Date(Date.UTC(2027, 0, 4, 8)), end: new Date(Date.UTC(2027, 0, 4, 11)) },
    start,
    end: new Date(start.getTime() + 900_000),
    label: 'Consultation',
    remote: false,
    audiences: ['PUBLIC', 'CPTS'],
    clinician: { id: uuid(2), name: 'Dr Anne Marie Forêt', rpps: '10002909371' },
    place: {
      id: uuid(3),
      name: 'Cabinet',
      address: '1 place Verte',
      city: 'Liévin',
      postalCode: '62800',
      phone: '',
      point: [2.77, 50.42],
    },
    organisation: { id: uuid(4), name: 'CPTS', finess: '620000026', phone: null },
    bookingUrl: 'https://maillage.example/patients/seances/x',
    ...changes,
  };
}

const search = (wanted: readonly Include[], changes: Partial<SlotSearch> = {}): SlotSearch => ({
  from: new Date(0),
  until: new Date(8.64e15),
  rpps: [],
  includes: new Set(wanted),
  count: 1000,
  offset: 0,
  ...changes,
});
const kinds = (bundle: ReturnType<typeof bundleOf>) =>
  bundle.entry!.map(({ resource, search: found }) => `${found!.mode} ${resource!.resourceType}`);

test('two slots of one session bring each joined resource once', () => {
  expect(kinds(bundleOf([slotAt(0), slotAt(15)], search(includes), base, self))).toEqual([
    'match Slot',
    'match Slot',
    'include Schedule',
    'include Practitioner',
    'include PractitionerRole',
    'include HealthcareService',
    'include Organization',
    'include Location',
  ]);
});

test('every reference leads to a resource of the bundle, or into its own', () => {
  const bundle = bundleOf([slotAt(0)], search(includes), base, self);
  const known = new Set(bundle.entry!.map(({ resource }) => `${resource!.resourceType}/${resource!.id}`));
  const references = [...JSON.stringify(bundle).matchAll(/"reference":"([^"#]+)"/g)].map(([, reference]) => reference!);
  expect(references.length).toBeGreaterThan(6);
  expect(references.filter((reference) => !known.has(reference))).toEqual([]);
});

test('actors come only with the schedules that name them', () => {
  expect(kinds(bundleOf([slotAt(0)], search(['Schedule:actor']), base, self))).toEqual(['match Slot']);
});

test('the slot says who may see it, how, and where it is booked; 8 stands before the RPPS, 1 before the FINESS', () => {
  const text = JSON.stringify(bundleOf([slotAt(0)], search(includes), base, self));
  for (const said of [
    '"code":"PUBLIC"',
    '"code":"CPTS"',
    '"code":"AMB"',
    '"code":"ROUTINE"',
    '"810002909371"',
    '"1620000026"',
  ])
    expect(text).toContain(said);
  expect(bundleOf([slotAt(0)], search([]), base, self).entry![0]!.resource).toMatchObject({
    start: '2027-01-04T08:00:00.000Z',
    end: '2027-01-04T08:15:00.000Z',
    comment: 'https://maillage.example/patients/seances/x',
  });
});

test('the last word of a name is the family name, titles aside', () => {
  const practitioner = bundleOf([slotAt(0)], search(includes), base, self).entry!.find(
    ({ resource }) => resource!.resourceType === 'Practitioner',
  );
  expect(practitioner!.resource).toMatchObject({ name: [{ family: 'Forêt', given: ['Anne', 'Marie'] }] });
});

test('ids are those that FHIR allows, and differ between a visit and a teleconsultation at the same minute', () => {
  const bundle = bundleOf([slotAt(0), slotAt(0, { remote: true })], search(includes), base, self);
  const ids = bundle.entry!.map(({ resource }) => resource!.id!);
  expect(ids.filter((id) => !/^[A-Za-z0-9\-.]{1,64}$/.test(id))).toEqual([]);
  expect(new Set(bundle.entry!.map(({ fullUrl }) => fullUrl)).size).toBe(bundle.entry!.length);
});

test('pages follow each other: 5 slots by 2, from the third', () => {
  const slots = [0, 15, 30, 45, 60].map((minute) => slotAt(minute));
  const bundle = bundleOf(slots, search([], { count: 2, offset: 2 }), base, self);
  expect(bundle.total).toBe(5);
  expect(bundle.entry!.map(({ resource }) => 'start' in resource! && resource.start)).toEqual([
    '2027-01-04T08:30:00.000Z',
    '2027-01-04T08:45:00.000Z',
  ]);
  const link = (relation: string) =>
    new URL(bundle.link!.find((one) => one.relation === relation)!.url).searchParams.get('_offset');
  expect([link('previous'), link('next')]).toEqual(['0', '4']);
});
