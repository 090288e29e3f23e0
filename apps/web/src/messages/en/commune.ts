import type commune from '../fr/commune.ts';
import type { SameKeys } from '../index.ts';

export default {
  eyebrow: '{{name}} · {{departement}} · {{code}}',
  former: '{{formerName}} ({{code}}) is now part of {{name}}: this is the page of the commune of today.',
  people_one: '{{population}} inhabitant ({{year}}).',
  people_other: '{{population}} inhabitants ({{year}}).',
  here: 'here',
  minutes: '{{minutes}} min',
  france: 'France',
  table: 'See the table',
  profession: 'Profession',
  headline: {
    waiting: '{{place}}, access to {{profession}}',
    unknown: '{{place}}, access to {{profession}} is not published.',
    consultations_one:
      '{{place}}, an inhabitant has access to <mark>{{figure}} consultation</mark> a year with {{profession}}.',
    consultations_other:
      '{{place}}, an inhabitant has access to <mark>{{figure}} consultations</mark> a year with {{profession}}.',
    fte_one:
      '{{place}}, access to {{profession}} is worth <mark>{{figure}} full-time post</mark> per 100,000 inhabitants.',
    fte_other:
      '{{place}}, access to {{profession}} is worth <mark>{{figure}} full-time posts</mark> per 100,000 inhabitants.',
  },
  standing: {
    unknown: 'No value is known for this commune and this profession. Choose another profession.',
    below: 'That is less than the French mean ({{mean}}).',
    above: 'That is as much as the French mean ({{mean}}), or more.',
    percentile: '{{share}} of the inhabitants of France have less.',
    low: 'The value is 2.5 or less, the threshold up to which a territory is classed as a priority for aids.',
    middle: 'The value is between 2.5 and 4, the range in which a territory may be classed for aids.',
    high: 'The value is over 4, the threshold above which a territory is not classed for aids.',
    estimated: 'This value is an estimate by Maillage: the ministry publishes none for this profession.',
    placed: 'The position of the commune is deduced from its postal code: travel times are approximate.',
  },
  unit: {
    consultations: 'accessible consultations per inhabitant and year',
    fte: 'accessible full-time equivalents per 100,000 inhabitants',
  },
  why: {
    title: 'Why this value',
    noteConsultations: 'what each commune within reach brings, in consultations per inhabitant and year',
    noteFte: 'what each commune within reach brings, in full-time equivalents per 100,000 inhabitants',
    none: 'No professional within {{minutes}} minutes.',
    shared_one: '{{professionals}} professional, shared with {{people}} inhabitants',
    shared_other: '{{professionals}} professionals, shared with {{people}} inhabitants',
    others_one: 'Show the other commune within reach',
    others_other: 'Show the {{count}} other communes within reach',
    sum: 'These parts add up to {{recomputed}}.',
    sumAndOfficial:
      'These parts add up to {{recomputed}}: that is our calculation. The ministry publishes {{official}} for {{year}}, from the real activity of each doctor.',
    ledger: 'Changes known since then add {{effect}}.',
  },
  reachable: {
    title: 'Within reach: {{profession}}',
    professionals: 'less than {{minutes}} minutes away by car',
    people: 'inhabitants live in the same communes',
    nearest: 'to the nearest',
    under65: 'consultations a year counting only those under 65',
  },
  comparison: { title: 'Beside others', more: 'Compare in detail' },
  evolution: {
    title: 'From year to year',
    single: 'Only one year is loaded: {{year}}, with {{value}}. The next ones will be added here.',
    change: '{{change}} between {{from}} and {{to}}.',
    year: 'Year',
    value: 'Published value',
  },
  care: {
    title: 'In the commune',
    none: 'The public register counts no professional and no health facility in the commune.',
  },
  arrondissements: {
    title: 'Its arrondissements',
    note: 'access is published by arrondissement; the value of the city is their mean',
    one_ordinal_one: '{{count}}st',
    one_ordinal_two: '{{count}}nd',
    one_ordinal_few: '{{count}}rd',
    one_ordinal_other: '{{count}}th',
  },
  belonging: {
    title: 'The commune is part of',
    epci: 'intercommunalité',
    'bassin-de-vie': 'living area',
    departement: 'département',
    region: 'region',
    tvs: 'health living area',
    cpts: 'CPTS',
    created: 'created territory',
    former_one: 'It gathers the former commune:',
    former_other: 'It gathers the former communes:',
  },
  map: { title: 'On the map', note: 'the commune in its intercommunalité; touch another one to open its page' },
  next: {
    title: 'What next?',
    map: 'See it in the observatory of {{territory}}',
    mapWhy: 'Every commune, ranked, with its table and its exports.',
    compare: 'Compare it with three others',
    compareWhy: 'A neighbour, a commune of the same size, another territory.',
    data: 'Check the data',
    dataWhy: 'Each file, its date, its licence and its checksum.',
  },
  share: {
    copy: 'Copy the link',
    copied: 'Link copied: it opens this page, without an account.',
    print: 'Print',
    pdf: 'PDF',
    figures: 'CSV',
  },
  sources: {
    title: 'Sources and method',
    methodConsultations:
      'Localised potential accessibility (APL) counts the consultations an inhabitant can obtain a year near home: the supply of each doctor is shared among all who can reach them within 20 minutes, less for those who are far, and by the needs of their age.',
    methodFte:
      'The supply of each professional, in full-time equivalents, is shared among all inhabitants who can reach them, less for those who are far.',
    one: '<a>{{title}}</a>, {{vintage}}, {{licence}}, loaded on {{day}}.',
    code: 'INSEE code {{code}}. Legal population of {{year}}.',
  },
  certainty: { official: 'Official data.', estimated: 'Estimated data.' },
  unknown: { title: 'This commune was not found', near: 'The nearest codes' },
} satisfies SameKeys<typeof commune>;
