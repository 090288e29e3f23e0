import type { Language, PlaceImpact, PlaceMonth, Sentence } from '@maillage/contract';
import { display } from '../access/displayed.ts';
import { sourcesOf } from '../access/sources.ts';
import type { Atlas } from '../atlas/atlas.ts';
import type { ExportCell, ExportTable } from '../exports/exportTable.ts';
import { writtenNumber } from '../exports/say.ts';

/** A place by month when the reader may count its appointments, else by entry of the ledger; what it changed, in sentences. */
export function impactTable(atlas: Atlas, impact: PlaceImpact, language: Language, day: string): ExportTable {
  const say = (id: keyof typeof words, figures: Record<string, string | number> = {}) =>
    words[id][language].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const figure = figures[name] ?? '–';
      return typeof figure === 'number' ? writtenNumber(figure, language) : figure;
    });
  const profession = impact.effect?.profession ?? 'general-practitioner';
  return {
    title: say('title', { place: impact.place.content.name }),
    language,
    day,
    sentences: [...effectSentences(impact, say), ...originSentences(impact, say)],
    columns: MONTH_COLUMNS.map((id) => ({
      id,
      title: say(id),
      kind: id === 'month' ? ('text' as const) : ('number' as const),
    })),
    rows: (impact.activity?.months ?? []).map((month) => MONTH_COLUMNS.map((column) => cells[column](month))),
    sources: sourcesOf(display(atlas, profession, undefined)),
    method: [say('methodSupply'), say('methodShare')],
  };
}

type Say = (id: keyof typeof words, figures?: Record<string, string | number>) => string;

function effectSentences({ effect, supply }: PlaceImpact, say: Say): string[] {
  const consultations = supply.reduce((sum, one) => sum + one.consultations, 0);
  const sessions = supply.reduce((sum, one) => sum + one.sessions, 0);
  const offered = say('offered', { sessions, consultations });
  if (!effect) return [offered];
  return [
    say('effect', {
      date: effect.date,
      people: effect.people,
      communes: effect.communes.length,
      supply: effect.consultations,
    }),
    ...(effect.crossing
      ? [say('lifted', { lifted: effect.crossing.lifted, threshold: effect.crossing.threshold })]
      : []),
    offered,
  ];
}

function originSentences({ activity }: PlaceImpact, say: Say): string[] {
  if (!activity || activity.patients === 0) return [];
  const { patients, unknown, others, origins } = activity;
  const named = origins
    .filter((one) => one.patients !== null)
    .map((one) =>
      say('origin', {
        name: one.name,
        patients: one.patients!,
        share: (one.share ?? 0) * 100,
        expected: one.expected * 100,
      }),
    );
  return [say('patients', { patients, unknown, others }), ...named];
}

const MONTH_COLUMNS = [
  'month',
  'sessions',
  'offeredHours',
  'occupancy',
  'appointments',
  'noShow',
  'lateCancelled',
  'gaps',
  'withoutClinician',
  'attended',
] as const;

const cells: Readonly<Record<(typeof MONTH_COLUMNS)[number], (month: PlaceMonth) => ExportCell>> = {
  month: ({ month }) => month,
  sessions: ({ sessions }) => sessions,
  offeredHours: ({ offeredMinutes }) => offeredMinutes / 60,
  occupancy: ({ offeredMinutes, takenMinutes }) => (offeredMinutes > 0 ? (takenMinutes / offeredMinutes) * 100 : null),
  appointments: ({ booked, attended, noShow }) => booked + attended + noShow,
  noShow: ({ noShow }) => noShow,
  lateCancelled: ({ lateCancelled }) => lateCancelled,
  gaps: ({ gaps }) => gaps,
  withoutClinician: ({ withoutClinician }) => withoutClinician,
  attended: ({ attended }) => attended,
};

const words = {
  title: { fr: '{place} : ce que ce lieu a changé', en: '{place}: what this place changed' },
  effect: {
    fr: 'Au {date}, l’accès de {people} habitants de {communes} communes est plus élevé ({supply} consultations par an, ou équivalents temps plein).',
    en: 'On {date}, access is higher for {people} people in {communes} communes ({supply} consultations a year, or full-time equivalents).',
  },
  lifted: {
    fr: '{lifted} habitants passent au-dessus de {threshold}.',
    en: '{lifted} people pass above {threshold}.',
  },
  offered: {
    fr: 'Plages publiées avec un soignant : {sessions}, soit {consultations} consultations offertes.',
    en: 'Published sessions with a clinician: {sessions}, that is {consultations} consultations offered.',
  },
  patients: {
    fr: 'Patients : {patients}, dont {unknown} sans commune connue et {others} de communes de moins de cinq patients.',
    en: 'Patients: {patients}, of whom {unknown} without a known commune and {others} from communes with fewer than five.',
  },
  origin: {
    fr: '{name} : {patients} patients, {share} % ; le modèle attendait {expected} %.',
    en: '{name}: {patients} patients, {share}%; the model expected {expected}%.',
  },
  month: { fr: 'Mois', en: 'Month' },
  sessions: { fr: 'Plages', en: 'Sessions' },
  offeredHours: { fr: 'Heures offertes', en: 'Hours offered' },
  occupancy: { fr: 'Occupation (%)', en: 'Occupancy (%)' },
  appointments: { fr: 'Rendez-vous', en: 'Appointments' },
  noShow: { fr: 'Absences de patients', en: 'No-shows' },
  lateCancelled: { fr: 'Annulations à moins de 24 h', en: 'Cancelled within 24 h' },
  gaps: { fr: 'Demi-journées non couvertes', en: 'Half-days not covered' },
  withoutClinician: { fr: 'Plages sans soignant', en: 'Sessions without clinician' },
  attended: { fr: 'Venus', en: 'Attended' },
  methodSupply: {
    fr: 'Offre : consultations des plages publiées, réparties sur la période de leur planning, de leur tournée ou sur leur trimestre, en rythme annuel.',
    en: 'Supply: consultations of published sessions, spread over the period of their rota, round plan or quarter, as a yearly rate.',
  },
  methodShare: {
    fr: 'Part attendue d’une commune : w(t)·P / D, avec D la somme de w(t)·P (méthode de l’APL, DREES).',
    en: 'Expected share of a commune: w(t)·P / D, with D the sum of w(t)·P (method of the APL, DREES).',
  },
} as const satisfies Record<string, Sentence>;
