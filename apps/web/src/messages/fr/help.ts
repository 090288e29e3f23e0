/** The help of each page, opened by `?`. A page names its entry in its route (`staticData.help`). */
export default {
  title: 'Aide de la page',
  keys: 'Touches',
  key: {
    palette: 'Chercher une commune, un territoire, une action',
    help: 'Ouvrir cette aide',
    close: 'Fermer ce qui est ouvert',
    table: 'Sur un graphique : montrer son tableau',
    rows: 'Dans le tableau : passer d’une commune à l’autre, puis Entrée pour ouvrir sa fiche',
  },
  home: {
    title: 'Commencer',
    first: 'Choisissez un territoire : une commune, une intercommunalité, un département, une région.',
    second: 'Trois phrases le résument ; la carte montre où l’on a, et où l’on n’a pas, accès à un médecin.',
    third: 'Tout se consulte sans compte. Un compte sert à écrire : créer un territoire, tenir le registre de l’offre.',
  },
  observatory: {
    title: 'Lire l’observatoire',
    first:
      'La phrase du haut dit l’essentiel. La carte, le tableau et les graphiques montrent le même indicateur, pour la même profession et la même année.',
    second:
      'L’accès (APL) compte les consultations qu’un habitant peut obtenir par an près de chez lui, en tenant compte des autres habitants qui s’adressent aux mêmes médecins. Sous 2,5, la commune peut être classée en zone d’intervention prioritaire.',
    third:
      'Choisissez une commune sur la carte, dans le tableau ou par la recherche : sa fiche dit d’où vient sa valeur. L’adresse de la page garde tous vos choix : copiez-la pour partager la vue.',
  },
  ledger: {
    title: 'Tenir le registre de l’offre',
    first:
      'Le registre public compte les professionnels de chaque commune. Vous écrivez à côté ce qu’il ne sait pas encore : un départ, une arrivée, une activité plus forte ou plus faible.',
    second:
      'Avant d’enregistrer, la page dit combien d’habitants passent sous ou au-dessus de 2,5 consultations par an, et dans quelles communes. Après, la carte de l’observatoire bouge d’autant.',
    third:
      'Ctrl + Z annule votre dernière action, Ctrl + Maj + Z la rétablit. L’historique garde qui a écrit quoi, et quand.',
  },
};
