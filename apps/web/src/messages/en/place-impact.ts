import type placeImpact from '../fr/place-impact.ts';
import type { SameKeys } from '../index.ts';

export default {
  tab: 'What the place changed',
  places: 'Places',
  lead: 'Access is computed with and without the published sessions of this place; all the rest of the ledger is the same.',
  signIn: 'What each place of care changed for the people around',
  enter: 'Sign in',
  communes_one: '{{count}} commune',
  communes_other: '{{count}} communes',
  headline: {
    none: 'This place has not changed access to care yet.',
    since: 'Since {{date}}',
    from: 'From {{date}}',
    until: 'During its sessions, counted from {{date}}',
    lifted:
      '{{when}}, <figure>{{people}} people</figure> pass above {{threshold}} consultations a year ({{communes}}: {{more}} on average).',
    better: '{{when}}, <figure>{{people}} people</figure> have better access ({{communes}}: {{more}} on average).',
  },
  figures: {
    people: 'people better served',
    communes: 'communes',
    perYear: 'consultations a year more',
    fte: 'full-time equivalents more',
    sessions: 'published sessions with a clinician',
    offered: 'consultations offered in all',
  },
  map: {
    title: 'Where access changes',
    legend: 'Difference of access with and without this place',
  },
  table: {
    title: 'Communes whose access changes',
    note: 'Values of {{date}}; the most changed first.',
    commune: 'Commune',
    people: 'People',
    before: 'Without',
    after: 'With',
    change: 'Difference',
    all: 'Show the {{count}} communes',
  },
  empty: {
    title: 'Where to begin',
    why: 'As soon as a session is published with a clinician, it enters the supply ledger and the observatory moves within seconds.',
    rota: 'Prepare a rota',
    round: 'Prepare a round',
    session: 'Add a session by hand',
  },
  activity: {
    title: 'Occupancy, month by month',
    unit: 'Share of the time offered that is taken',
    note: 'Late cancellation: by the patient, less than 24 hours before. Gaps: half-days that a published rota wanted and nobody covers.',
    appointments_one: '{{count}} appointment',
    appointments_other: '{{count}} appointments',
    noShow_one: '{{count}} no-show',
    noShow_other: '{{count}} no-shows',
    late_one: '{{count}} late cancellation',
    late_other: '{{count}} late cancellations',
    gaps_one: '{{count}} gap of the rota',
    gaps_other: '{{count}} gaps of the rota',
    without_one: '{{count}} session without clinician',
    without_other: '{{count}} sessions without clinician',
    column: {
      month: 'Month',
      sessions: 'Sessions',
      hours: 'Hours offered',
      share: 'Occupancy',
      appointments: 'Appointments',
      noShow: 'No-shows',
      noShowShare: 'Share of no-shows',
      late: 'Late cancellations',
      gaps: 'Gaps',
      without: 'Without clinician',
    },
  },
  origins: {
    title: 'Where patients come from',
    unit: 'Share of patients, and the share that the model expects of a place in {{commune}}',
    few: 'fewer than 5',
    none: 'Nobody has booked yet: the bars say what the model expects.',
    expected: 'expected {{share}}',
    note: '{{patients}} patients, {{unknown}} of them without a known commune. Communes with fewer than five patients, together: {{others}}.',
    column: {
      commune: 'Commune',
      patients: 'Patients',
      share: 'Share',
      model: 'Expected by the model',
    },
  },
  closing: {
    title: 'If a doctor settles',
    note: 'The sessions of this place end and somebody settles: what access becomes, computed as a scenario.',
    day: 'First day without sessions',
    heads: 'Professionals who settle',
    commune: 'Settling in {{name}}',
    otherCommune: 'Choose another commune',
    supply:
      'The place offers <figure>{{ended}}</figure> consultations a year; settling would offer <figure>{{settled}}</figure>.',
    supplyFte:
      'The place offers <figure>{{ended}}</figure> full-time equivalents; settling would offer <figure>{{settled}}</figure>.',
    people:
      '<figure>{{better}} people</figure> gain, <figure>{{worse}}</figure> lose; {{lifted}} pass above {{threshold}}, {{dropped}} below.',
    open: 'Open as a scenario',
  },
  export: {
    csv: 'Months as CSV',
    xlsx: 'Months as a workbook',
    pdf: 'Page as PDF',
  },
  method: {
    title: 'How these figures are made',
    supply:
      'Supply of a session: how many consultations of its shortest visit fit into it, breaks and absences taken out (hours over 1,607 a year for other professions). It is spread over the period of the rota or round plan, or over the quarter of a session written by hand, as a yearly rate.',
    effect:
      'Effect: access (method of the APL) of each commune with the whole ledger, less that without the sessions of this place, on the same day.',
    model:
      'Expected share of a commune: its people weighted by travel time, divided by those of all communes that reach the place.',
    private:
      'Patients are counted by commune and nobody is shown; a commune with fewer than five patients is not named.',
  },
} satisfies SameKeys<typeof placeImpact>;
