/** The first screen: pick a territory, read three sentences about it. */
export default {
  documentTitle: 'Maillage · Qui peut voir un médecin, et où ?',
  title: 'Qui peut voir un médecin, et où ?',
  lead: 'Choisissez votre territoire. Maillage dit, commune par commune, combien de consultations un habitant peut obtenir par an près de chez lui, et d’où vient ce chiffre.',
  locate: 'Autour de moi',
  locating: 'Recherche de votre commune…',
  notLocated: 'Votre position n’est pas disponible. Cherchez votre commune par son nom ou son code postal.',
  examples: 'Par exemple',
  resume: 'Reprendre',
  noAccount: 'Sans compte. Données publiques de la DREES, de l’INSEE et de l’IGN.',
  example: {
    hautsDeFrance: 'Hauts-de-France',
    pasDeCalais: 'Pas-de-Calais',
    lens: 'Liévin et Lens',
    aisne: 'Aisne',
    france: 'Toute la France',
  },
  estimated:
    'Estimation : les valeurs publiées ne sont pas chargées ici ; l’offre est répartie à partir de totaux publiés, les trajets sont estimés.',
  loadOfficial: 'Charger les données officielles',
  about: '{{territory}} en trois phrases',
  first:
    '<b>{{population}}</b> habitants vivent dans <b>{{communes}}</b> communes ; un habitant a accès en moyenne à <b>{{mean}}</b> consultations de médecin généraliste par an (France : {{france}}).',
  firstFrance:
    '<b>{{population}}</b> habitants vivent dans <b>{{communes}}</b> communes ; un habitant a accès en moyenne à <b>{{mean}}</b> consultations de médecin généraliste par an.',
  second: '<b>{{people}}</b> habitants, soit <b>{{share}}</b>, vivent là où l’on en compte {{threshold}} ou moins.',
  third:
    'Les médecins de plus de 65 ans assurent <b>{{share}}</b> de cet accès : leur départ le ramènerait à {{under65}}.',
  thirdUnknown:
    'Il faudrait <b>{{missing}}</b> consultations de plus par an pour que chaque commune atteigne {{threshold}}.',
  map: 'Carte de l’accès aux médecins généralistes',
  open: 'Ouvrir l’observatoire',
};
