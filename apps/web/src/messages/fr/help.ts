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
      'L’accès (APL) compte les consultations qu’un habitant peut obtenir par an près de chez lui, en tenant compte des autres habitants qui s’adressent aux mêmes médecins. À 2,5 ou moins, la commune peut être classée en zone d’intervention prioritaire.',
    third:
      'Choisissez une commune sur la carte, dans le tableau ou par la recherche : sa fiche dit d’où vient sa valeur. L’adresse de la page garde tous vos choix : copiez-la pour partager la vue.',
  },
  availability: {
    title: 'Les disponibilités de tous',
    first: 'Une ligne par personne, deux colonnes par jour ; en haut, combien pourraient venir. Zéro est signalé.',
    second: 'Demandez par courriel : chacun répond par un lien personnel. Les rappels s’arrêtent à la réponse.',
    third: 'Qui téléphone : ouvrez son nom et saisissez pour lui. L’origine de chaque réponse est gardée.',
  },
  myAvailability: {
    title: 'Dire ses disponibilités',
    first: 'Une question par écran ; chaque réponse s’enregistre seule, et « Annuler » la reprend.',
    second: 'Un agenda en ligne bloque les moments déjà pris ; seules les heures sont gardées.',
    third: 'Rien n’est définitif : revenez quand vous voulez, la dernière réponse est là.',
  },
  patients: {
    title: 'Trouver un rendez-vous',
    first: 'Dites où vous êtes : les prochaines consultations s’affichent par jour, avec leurs heures libres.',
    second: 'Choisissez une heure, répondez à quelques questions : c’est réservé, sans compte.',
    third: 'Si rien n’est libre, la liste d’attente vous propose la première place qui se libère.',
  },
  booking: {
    title: 'Votre rendez-vous',
    first: 'Cette page est la vôtre : son adresse est votre clé. Gardez-la, ne la partagez pas.',
    second: 'Vous pouvez annuler jusqu’à l’heure du rendez-vous : la place va aussitôt à quelqu’un d’autre.',
    third: 'Vos données se téléchargent et s’effacent d’ici.',
  },
  appointments: {
    title: 'L’écran du secrétariat',
    first:
      'N amène sur la prochaine heure libre, Entrée ouvre la fiche : nom, naissance, téléphone, Entrée, c’est réservé.',
    second: 'Les flèches vont d’une heure à l’autre. V : venu, A : absent, M : déplacer vers une heure libre.',
    third: 'Chaque lecture d’un patient est notée. Venu, absent et déplacé s’annulent depuis le message ; annuler non.',
  },
  sessions: {
    title: 'Les séances',
    first:
      'Une ligne par salle, une colonne par jour. Ouvrez une séance pour la déplacer, l’annuler, changer de soignant.',
    second: 'Avant d’enregistrer, la page dit qui sera prévenu, déplacé, ou à appeler.',
    third: 'Le découpage montre aussitôt les heures que verront les habitants.',
  },
  places: {
    title: 'Lieux et professionnels',
    first: 'Inscrivez chaque lieu avec ses demi-journées d’ouverture et ses salles : c’est ce que le planning couvre.',
    second: 'Inscrivez qui donne des demi-journées, puis invitez-les par courriel : ils répondent eux-mêmes.',
    third: 'Un lieu ou une personne supprimés se rétablissent depuis le message qui l’annonce.',
  },
  'place-impact': {
    title: 'Ce que le lieu a changé',
    first: 'La première phrase dit qui a un meilleur accès depuis que les séances de ce lieu sont publiées.',
    second: 'Les barres comparent d’où viennent les patients à ce que le modèle attendait ; T montre les tableaux.',
    third:
      'Choisissez un jour de fermeture et une installation : la page dit ce que l’accès devient, et l’ouvre en scénario.',
  },
  rounds: {
    title: 'Planifier des tournées',
    first:
      'Réglez la période, les arrêts avec leur fréquence, et qui peut sortir quels jours ; puis calculez le calendrier.',
    second:
      'Déplacez un passage en le faisant glisser ou en le choisissant : chaque jour dit s’il convient, et sinon pourquoi. « Panne ou absence » propose le moins de changements.',
    third:
      'Publier crée les séances, prévient mairies et médecins de ce qui change pour eux. Ctrl + Z annule, Ctrl + Maj + Z rétablit.',
  },
  sharing: {
    title: 'Partager les consultations',
    first: 'Choisissez une commune, copiez le code et donnez-le à la mairie : sa page se met à jour seule.',
    second: 'Chaque lieu a son calendrier : son adresse s’ajoute dans un agenda.',
    third: 'La régulation lit les créneaux libres à l’adresse indiquée ; une clé lui ouvre ceux qui lui sont gardés.',
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
  rotas: {
    title: 'Les plannings',
    first: 'Un planning part des cabinets, de leurs demi-journées d’ouverture et d’une période.',
    second: 'La colonne « Couvert » dit combien de demi-journées ont leur médecin ; l’état dit ce qui reste à publier.',
    third: 'Un planning supprimé se rétablit depuis le message qui l’annonce.',
  },
  rota: {
    title: 'Faire un planning',
    first:
      'Calculez : chaque demi-journée va à un médecin disponible, et chaque trou dit sa raison et les plus petits changements qui le comblent. Jamais contre une disponibilité.',
    second:
      'À la main : faites glisser un médecin, ou Espace pour le prendre, les flèches, Espace pour le poser. V verrouille, Suppr retire, Ctrl + Z annule. Les règles enfreintes se disent aussitôt.',
    third:
      'Publier écrit les consultations et envoie à chaque médecin ce qui change pour lui. Si quelqu’un ne vient plus, le planning se recalcule avec le moins de changements.',
  },
  myHalfDays: {
    title: 'Mes plages',
    first: 'Vos demi-journées à venir, la prochaine d’abord.',
    second:
      'Pour en céder ou en échanger une : « Céder ou échanger », puis le confrère. Il accepte, la coordination valide.',
    third: 'Abonnez votre agenda à l’adresse du bas : il suit chaque publication.',
  },
  scenarios: {
    title: 'Vos scénarios',
    first: 'Un scénario est un essai : il ne change rien à ce que les autres voient.',
    second: 'Cochez deux à quatre scénarios pour les comparer, cartes côte à côte.',
    third: 'Un scénario supprimé se rétablit depuis le message qui l’annonce.',
  },
  scenario: {
    title: 'Construire un scénario',
    first:
      'Ajoutez un changement, posez-le sur la carte, tournez sa taille : la phrase et la carte répondent aussitôt.',
    second: 'Ctrl + Z annule, Ctrl + Maj + Z rétablit. Tout s’enregistre seul ; l’historique garde chaque version.',
    third: 'Quand c’est décidé, écrivez-le au registre : la promesse est gardée et comparée à l’effet réel.',
  },
  commune: {
    title: 'La page d’une commune',
    first: 'Une phrase dit l’accès de la commune, puis d’où il vient : chaque commune à portée et ce qu’elle apporte.',
    second: 'La page se lit sans compte. Copiez son lien, imprimez-la sur une feuille A4, ou gardez-la en PDF.',
    third: 'Changez de profession en haut de la page ; l’adresse retient votre choix.',
  },
  compare: {
    title: 'Comparer',
    first: 'Cherchez une commune ou un territoire : il prend une colonne. Quatre au plus, pour rester lisible.',
    second: 'Les flèches sous chaque nom le déplacent ; la croix le retire.',
    third: 'L’adresse de la page garde la comparaison : copiez-la, ou exportez les chiffres.',
  },
  siting: {
    title: 'Chercher où implanter',
    first:
      'Choisissez un territoire, un but et un nombre de sites, puis « Chercher ». La phrase du haut dit ce que le choix proposé change ; dessous, à quelle distance du meilleur possible il se trouve.',
    second:
      'Imposez ou écartez une commune depuis la liste ou la carte, puis relancez : un terrain disponible ou un refus compte ainsi. Les communes « presque aussi bien » remplacent un site à moins de 5 % du gain.',
    third:
      'Une recherche longue s’arrête quand vous voulez, le meilleur choix trouvé est gardé. L’adresse de la page retrouve la réponse.',
  },
  projection: {
    title: 'Lire la projection',
    first:
      'La phrase du haut compare l’année choisie à aujourd’hui. Le curseur de la carte change cette année partout ; les flèches du clavier aussi.',
    second:
      'Quatre hypothèses sont côte à côte. « Les vôtres » part de la tendance et se règle ; l’adresse de la page les garde.',
    third:
      'Chaque paramètre dit s’il est publié, estimé ou supposé. La liste des dix communes dit où agir d’abord, et quand.',
  },
  data: {
    title: 'Les données et leur origine',
    first: 'Chaque jeu dit qui le publie, sous quelle licence, quand il a été chargé, et l’empreinte de son fichier.',
    second:
      'Une coordination peut charger une version plus récente, ou déposer un fichier : il est vérifié ligne par ligne avant de remplacer l’ancien.',
    third: 'Un fichier refusé ne change rien. Les remarques se filtrent et s’exportent pour son auteur.',
  },
  signIn: {
    title: 'Se connecter',
    first: 'Donnez votre adresse électronique : un lien y arrive, valable 15 minutes, une seule fois.',
    second: 'Cette page peut rester ouverte : elle remarque que vous êtes connecté.',
    third: 'Votre organisation vous ajoute à partir de cette adresse et vous donne un rôle.',
  },
  account: {
    title: 'Mon compte',
    first: 'Vos organisations et votre rôle dans chacune. Celle qui est choisie reçoit ce que vous écrivez.',
    second: 'Une coordination voit ici les courriels de son organisation, ceux qui ont échoué d’abord.',
    third: 'Sur un ordinateur partagé, déconnectez-vous avant de partir.',
  },
  projects: {
    title: 'Projets et équipements',
    first: 'Chaque projet avance d’étape en étape : faites glisser sa carte, ou choisissez l’étape dans sa liste.',
    second:
      'Une fois le financement obtenu, un clic l’ajoute à l’offre prévue du registre ; si l’ouverture change, les lignes suivent.',
    third: 'Un équipement inscrit montre aussitôt combien d’habitants l’atteignent en 20, 30 et 45 minutes.',
  },
  budgets: {
    title: 'Les budgets',
    first:
      'Un budget calcule cinq ans mois par mois : actes, recettes, dépenses, trésorerie, et le nombre d’actes qui l’équilibre.',
    second:
      'Ouvrez une question, changez une valeur : tout suit. Chaque valeur dit d’où elle vient ; une hypothèse sans source est à confirmer.',
    third: 'Il s’enregistre au fur et à mesure. Ctrl + Z annule. La touche T montre le tableau d’un graphique.',
  },
  zoning: {
    title: 'Préparer un zonage',
    first:
      'La phrase du haut dit combien d’habitants sont en ZIP, sur combien permis, et ce qui reste à motiver. Les jauges suivent chaque geste.',
    second:
      'Choisissez un territoire sur la carte ou dans le tableau : sa fiche dit ce que chaque classe changerait. Dans le tableau, 1, 2, 3 et 4 le classent en ZIP, ZAC, ZV, HZ.',
    third:
      'Une ZIP obligatoire n’en sort qu’avec une motivation, et les écarts ne dépassent jamais la marge. Ctrl + Z annule ; l’historique garde tout.',
  },
  territories: {
    title: 'Les territoires',
    first: 'Un territoire est un ensemble de communes : tout l’observatoire s’y applique.',
    second:
      'Créez le vôtre par recherche, par liste, par fichier ou en le traçant sur la carte. Le brouillon reste dans ce navigateur.',
    third:
      'Ctrl + Z annule, Ctrl + Maj + Z rétablit. Un territoire supprimé se rétablit depuis le message qui l’annonce.',
  },
};
