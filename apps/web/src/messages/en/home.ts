import type home from '../fr/home.ts';
import type { SameKeys } from '../index.ts';

export default {
  documentTitle: 'Maillage · Who can see a doctor, and where?',
  title: 'Who can see a doctor, and where?',
  lead: 'Pick your territory. Maillage tells, commune by commune, how many consultations an inhabitant can obtain in a year near home, and where that figure comes from.',
  locate: 'Around me',
  locating: 'Looking for your commune…',
  notLocated: 'Your position is not available. Search your commune by its name or postal code.',
  examples: 'For example',
  resume: 'Resume',
  noAccount: 'No account needed. Public data of DREES, INSEE and IGN.',
  example: {
    hautsDeFrance: 'Hauts-de-France',
    pasDeCalais: 'Pas-de-Calais',
    lens: 'Liévin and Lens',
    aisne: 'Aisne',
    france: 'All of France',
  },
  estimated:
    'Estimate: the published values are not loaded here; supply is spread from published totals, travel times are estimated.',
  loadOfficial: 'Load the official data',
  about: '{{territory}} in three sentences',
  first:
    '<b>{{population}}</b> people live in <b>{{communes}}</b> communes; an inhabitant can reach on average <b>{{mean}}</b> consultations of general practitioners a year (France: {{france}}).',
  firstFrance:
    '<b>{{population}}</b> people live in <b>{{communes}}</b> communes; an inhabitant can reach on average <b>{{mean}}</b> consultations of general practitioners a year.',
  second: '<b>{{people}}</b> inhabitants, or <b>{{share}}</b>, live where there are {{threshold}} or fewer.',
  third: 'Doctors over 65 give <b>{{share}}</b> of this access: their leaving would bring it down to {{under65}}.',
  thirdUnknown: '<b>{{missing}}</b> more consultations a year would bring every commune to {{threshold}}.',
  map: 'Map of access to general practitioners',
  open: 'Open the observatory',
} satisfies SameKeys<typeof home>;
