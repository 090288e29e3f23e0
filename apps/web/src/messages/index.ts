import type appointments from './fr/appointments.ts';
import type availability from './fr/availability.ts';
import type budgets from './fr/budgets.ts';
import type commune from './fr/commune.ts';
import type compare from './fr/compare.ts';
import type data from './fr/data.ts';
import type day from './fr/day.ts';
import type help from './fr/help.ts';
import type home from './fr/home.ts';
import type ledger from './fr/ledger.ts';
import type me from './fr/me.ts';
import type observatory from './fr/observatory.ts';
import type patients from './fr/patients.ts';
import type placeImpact from './fr/place-impact.ts';
import type places from './fr/places.ts';
import type projection from './fr/projection.ts';
import type projects from './fr/projects.ts';
import type rotas from './fr/rotas.ts';
import type rounds from './fr/rounds.ts';
import type scenarios from './fr/scenarios.ts';
import type sessions from './fr/sessions.ts';
import type sharing from './fr/sharing.ts';
import type shell from './fr/shell.ts';
import type signIn from './fr/sign-in.ts';
import type siting from './fr/siting.ts';
import type territories from './fr/territories.ts';
import type territoryEditor from './fr/territory-editor.ts';
import type words from './fr/words.ts';
import type zoning from './fr/zoning.ts';

/** The catalogue by namespace. To add one: a file in `fr`, the same keys in `en`, and its line here. */
export interface Messages {
  appointments: typeof appointments;
  availability: typeof availability;
  budgets: typeof budgets;
  commune: typeof commune;
  compare: typeof compare;
  data: typeof data;
  day: typeof day;
  help: typeof help;
  home: typeof home;
  ledger: typeof ledger;
  me: typeof me;
  observatory: typeof observatory;
  patients: typeof patients;
  'place-impact': typeof placeImpact;
  places: typeof places;
  projection: typeof projection;
  rounds: typeof rounds;
  rotas: typeof rotas;
  scenarios: typeof scenarios;
  projects: typeof projects;
  sessions: typeof sessions;
  sharing: typeof sharing;
  shell: typeof shell;
  'sign-in': typeof signIn;
  siting: typeof siting;
  territories: typeof territories;
  'territory-editor': typeof territoryEditor;
  words: typeof words;
  zoning: typeof zoning;
}

/** What an English catalogue must say: every key of the French one. */
export type SameKeys<Catalogue> = {
  readonly [Key in keyof Catalogue]: Catalogue[Key] extends string ? string : SameKeys<Catalogue[Key]>;
};
