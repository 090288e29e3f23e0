import type compare from '../fr/compare.ts';
import type { SameKeys } from '../index.ts';

export default {
  tab: 'Compare',
  eyebrow: 'Compare',
  title: {
    none: 'Put up to four communes or territories side by side.',
    one: '{{most}}: <mark>{{mostFigure}}</mark>. Add another commune or a territory to compare.',
    consultations:
      '{{most}} has the best access, <mark>{{mostFigure}} consultations</mark> a year; {{least}} the lowest, {{leastFigure}}.',
    fte: '{{most}} has the best access, <mark>{{mostFigure}} full-time posts</mark> per 100,000 inhabitants; {{least}} the lowest, {{leastFigure}}.',
  },
  empty:
    'Search for a commune, an intercommunalité or a département, or start from an example. The address of the page keeps the comparison.',
  full: 'Four columns: remove one to add another.',
  profession: 'Profession',
  example: { communes: 'Lens, Liévin and Hénin-Beaumont', departements: 'Aisne, Pas-de-Calais and Somme' },
  table: 'Figures side by side',
  left: 'Move {{name}} left',
  right: 'Move {{name}} right',
  remove: 'Remove {{name}}',
  best: 'the best',
  id: 'Code',
  unit: {
    consultations: 'consultations per inhabitant and year',
    fte: 'full-time equivalents per 100,000 inhabitants',
  },
  figure: {
    access: 'Access',
    belowLow: 'Inhabitants at 2.5 consultations or fewer',
    under65: 'Access to those under 65',
    shareOver65: 'Part given by those of 65 and more',
    professionals: 'Professionals',
    per10000: 'Per 10,000 inhabitants',
    communes: 'Communes',
    population: 'Inhabitants',
  },
  distribution: {
    title: 'Where the inhabitants are',
    note: 'share of inhabitants by level of access, in consultations a year; same scales',
    low: '{{share}} at {{threshold}} or fewer',
  },
  evolution: { title: 'From year to year', table: 'See the table', place: 'Place' },
  startAgain: 'Start another comparison',
  csv: 'Export as CSV',
  copy: 'Copy the link',
  copied: 'Link copied: it opens this comparison again.',
} satisfies SameKeys<typeof compare>;
