/** Communes and territories side by side. */
export default {
  tab: 'Comparer',
  eyebrow: 'Comparer',
  title: {
    none: 'Mettez jusqu’à quatre communes ou territoires côte à côte.',
    one: '{{most}} : <mark>{{mostFigure}}</mark>. Ajoutez une autre commune ou un territoire pour comparer.',
    consultations:
      '{{most}} a le meilleur accès, <mark>{{mostFigure}} consultations</mark> par an ; {{least}} le plus faible, {{leastFigure}}.',
    fte: '{{most}} a le meilleur accès, <mark>{{mostFigure}} temps pleins</mark> pour 100 000 habitants ; {{least}} le plus faible, {{leastFigure}}.',
  },
  empty:
    'Cherchez une commune, une intercommunalité ou un département, ou partez d’un exemple. L’adresse de la page garde la comparaison.',
  full: 'Quatre colonnes : retirez-en une pour en ajouter une autre.',
  profession: 'Profession',
  example: { communes: 'Lens, Liévin et Hénin-Beaumont', departements: 'Aisne, Pas-de-Calais et Somme' },
  table: 'Chiffres côte à côte',
  left: 'Déplacer {{name}} vers la gauche',
  right: 'Déplacer {{name}} vers la droite',
  remove: 'Retirer {{name}}',
  best: 'le meilleur',
  id: 'Code',
  unit: {
    consultations: 'consultations par habitant et par an',
    fte: 'équivalents temps plein pour 100 000 habitants',
  },
  figure: {
    access: 'Accès',
    belowLow: 'Habitants à 2,5 consultations ou moins',
    under65: 'Accès aux moins de 65 ans',
    shareOver65: 'Part assurée par les 65 ans et plus',
    professionals: 'Professionnels',
    per10000: 'Pour 10 000 habitants',
    communes: 'Communes',
    population: 'Habitants',
  },
  distribution: {
    title: 'Où sont les habitants',
    note: 'part des habitants par niveau d’accès, en consultations par an ; mêmes échelles',
    low: '{{share}} à {{threshold}} ou moins',
  },
  evolution: { title: 'D’une année à l’autre', table: 'Voir le tableau', place: 'Lieu' },
  startAgain: 'Recommencer une comparaison',
  csv: 'Exporter en CSV',
  copy: 'Copier le lien',
  copied: 'Lien copié : il rouvre cette comparaison.',
};
