/** The page of a cabinet or a stop: what it changed. */
export default {
  tab: 'Ce que le lieu a changé',
  places: 'Lieux',
  lead: 'L’accès est recalculé avec et sans les séances publiées de ce lieu ; tout le reste du registre est le même.',
  signIn: 'Ce que chaque lieu de soins a changé pour les habitants',
  enter: 'Se connecter',
  communes_one: '{{count}} commune',
  communes_other: '{{count}} communes',
  headline: {
    none: 'Ce lieu n’a pas encore changé l’accès aux soins.',
    since: 'Depuis le {{date}}',
    from: 'À partir du {{date}}',
    until: 'Pendant ses séances, à compter du {{date}}',
    lifted:
      '{{when}}, <figure>{{people}} habitants</figure> passent au-dessus de {{threshold}} consultations par an ({{communes}} : {{more}} en moyenne).',
    better:
      '{{when}}, <figure>{{people}} habitants</figure> ont un meilleur accès ({{communes}} : {{more}} en moyenne).',
  },
  figures: {
    people: 'habitants mieux desservis',
    communes: 'communes',
    perYear: 'consultations par an de plus',
    fte: 'équivalents temps plein de plus',
    sessions: 'séances publiées avec un soignant',
    offered: 'consultations offertes en tout',
  },
  map: {
    title: 'Où l’accès change',
    legend: 'Différence d’accès avec et sans ce lieu',
  },
  table: {
    title: 'Communes dont l’accès change',
    note: 'Valeurs du {{date}} ; les plus changées d’abord.',
    commune: 'Commune',
    people: 'Habitants',
    before: 'Sans',
    after: 'Avec',
    change: 'Écart',
    all: 'Afficher les {{count}} communes',
  },
  empty: {
    title: 'Par où commencer',
    why: 'Dès qu’une séance est publiée avec un soignant, elle entre au registre de l’offre et l’observatoire bouge en quelques secondes.',
    rota: 'Préparer un planning',
    round: 'Préparer une tournée',
    session: 'Ajouter une séance à la main',
  },
  activity: {
    title: 'Occupation, mois par mois',
    unit: 'Part du temps offert qui est prise',
    note: 'Annulation tardive : par le patient, à moins de 24 heures. Trous : demi-journées voulues par un planning publié et non couvertes.',
    appointments_one: '{{count}} rendez-vous',
    appointments_other: '{{count}} rendez-vous',
    noShow_one: '{{count}} patient absent',
    noShow_other: '{{count}} patients absents',
    late_one: '{{count}} annulation tardive',
    late_other: '{{count}} annulations tardives',
    gaps_one: '{{count}} trou du planning',
    gaps_other: '{{count}} trous du planning',
    without_one: '{{count}} séance sans soignant',
    without_other: '{{count}} séances sans soignant',
    column: {
      month: 'Mois',
      sessions: 'Séances',
      hours: 'Heures offertes',
      share: 'Occupation',
      appointments: 'Rendez-vous',
      noShow: 'Absents',
      noShowShare: 'Part d’absents',
      late: 'Annulations tardives',
      gaps: 'Trous',
      without: 'Sans soignant',
    },
  },
  origins: {
    title: 'D’où viennent les patients',
    unit: 'Part des patients, et part que le modèle attend d’un lieu à {{commune}}',
    few: 'moins de 5',
    none: 'Personne n’a encore pris rendez-vous : les barres disent ce que le modèle attend.',
    expected: 'attendu {{share}}',
    note: '{{patients}} patients, dont {{unknown}} sans commune connue. Communes de moins de cinq patients, réunies : {{others}}.',
    column: {
      commune: 'Commune',
      patients: 'Patients',
      share: 'Part',
      model: 'Attendu par le modèle',
    },
  },
  closing: {
    title: 'Si un médecin s’installe',
    note: 'Les séances de ce lieu prennent fin, quelqu’un s’installe : ce que l’accès devient, calculé comme un scénario.',
    day: 'Premier jour sans séances',
    heads: 'Professionnels installés',
    commune: 'Installation à {{name}}',
    otherCommune: 'Choisir une autre commune',
    supply:
      'Le lieu offre <figure>{{ended}}</figure> consultations par an ; l’installation en offrirait <figure>{{settled}}</figure>.',
    supplyFte:
      'Le lieu offre <figure>{{ended}}</figure> équivalents temps plein ; l’installation en offrirait <figure>{{settled}}</figure>.',
    people:
      '<figure>{{better}} habitants</figure> y gagnent, <figure>{{worse}}</figure> y perdent ; {{lifted}} passent au-dessus de {{threshold}}, {{dropped}} au-dessous.',
    open: 'Ouvrir comme scénario',
  },
  export: {
    csv: 'Mois en CSV',
    xlsx: 'Mois en tableur',
    pdf: 'Page en PDF',
  },
  method: {
    title: 'Comment ces chiffres sont faits',
    supply:
      'Offre d’une séance : les consultations de la plus courte durée qui y tiennent, pauses et absences ôtées (heures rapportées à 1 607 par an pour les autres professions). L’offre est répartie sur la période du planning ou de la tournée, ou sur le trimestre d’une séance écrite à la main, en rythme annuel.',
    effect:
      'Effet : l’accès (méthode de l’APL) de chaque commune avec le registre entier, moins celui sans les séances de ce lieu, le même jour.',
    model:
      'Part attendue d’une commune : sa population pondérée par le temps de trajet, divisée par celle de toutes les communes qui atteignent le lieu.',
    private:
      'Les patients sont comptés par commune sans que personne ne soit montré ; une commune de moins de cinq patients n’est pas nommée.',
  },
};
