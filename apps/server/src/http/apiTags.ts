/** The groups of the API, in the order in which its page shows them; a route without tags takes the one of its path. */
export const apiTags: Readonly<Record<string, string>> = {
  communes: 'Communes: search, card, access to care and why it is what it is.',
  territories:
    'Territories: published ones and those that organisations create; their figures, as JSON, CSV, XLSX, PDF or GeoJSON.',
  map: 'Values by commune and vector tiles to draw them.',
  facilities: 'Places of care.',
  ledger:
    'The supply ledger of an organisation: entries, history, undo, and what a change would do before it is written.',
  scenarios:
    'What-if scenarios: written, evaluated, compared, shared, planned into the ledger; the basis for a browser that computes.',
  'shared-scenarios': 'Scenarios that their organisation shares by link.',
  budgets: 'Budgets of a health centre, an advanced cabinet, a bus: saved with every version, exported.',
  siting:
    'Where to place care: the sites that lift most people, fill most of what is missing, or raise the worst-off, with a proven bound.',
  projection: 'Supply and need year by year to 2050, with their uncertainty, under stated hypotheses.',
  projects: 'Projects of maisons de santé and health centres, from idea to opening; their planned supply.',
  equipment: 'Heavy and shared equipment, and whom it reaches.',
  care: 'Places where care is given in turns, clinicians, sessions, free slots, appointments, waiting list. Residents book without account.',
  availability: 'When clinicians can give half-days: their word, calendars elsewhere, who was asked and answered.',
  fhir: 'Free slots for other systems (FHIR R4, as the national service d’accès aux soins reads them), and the keys to those kept for regulation.',
  rounds:
    'Rounds of a medical bus: planned, moved, re-planned after a breakdown, compared by people reached, published as sessions.',
  rotas: 'Rotas of advanced cabinets: drafted, solved, corrected, published as sessions; hours, contracts, exports.',
  data: 'Public data sets: what is loaded, where it comes from, imports.',
  jobs: 'Long work: progress and end.',
  organisations: 'Organisations, their members, their mails and their journal.',
  identity: 'Who is signed in.',
  platform: 'State of the platform.',
};

/** `/api/ledger/entries/:id` is of `ledger`. */
export const tagOfPath = (url: string): string => url.split('/')[2] ?? 'platform';
