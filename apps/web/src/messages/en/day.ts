import type day from '../fr/day.ts';
import type { SameKeys } from '../index.ts';

export default {
  title: 'What waits for you today',
  nothing: 'Nothing waits: rotas covered, mails sent, requests dealt with.',
  'sessions-without-clinician_one': '{{count}} session of tomorrow has no clinician',
  'sessions-without-clinician_other': '{{count}} sessions of tomorrow have no clinician',
  'rota-gaps_one': '{{count}} half-day not covered within two weeks',
  'rota-gaps_other': '{{count}} half-days not covered within two weeks',
  exchanges_one: '{{count}} exchange between doctors to approve',
  exchanges_other: '{{count}} exchanges between doctors to approve',
  calls_one: '{{count}} patient to be told by telephone',
  calls_other: '{{count}} patients to be told by telephone',
  'failed-mails_one': '{{count}} mail did not leave',
  'failed-mails_other': '{{count}} mails did not leave',
  'missing-answers_one': '{{count}} availability asked for without an answer',
  'missing-answers_other': '{{count}} availabilities asked for without an answer',
} satisfies SameKeys<typeof day>;
