/** Pages that anybody can open, by the name of their screenshot. */
export const publicPages = {
  home: '/',
  observatory: '/observer?territory=region-32',
  'commune-card': '/observer?territory=region-32&commune=02381',
  france: '/observer?territory=france',
  'other-profession': '/observer?territory=departement-62&profession=nurse',
  'commune-page': '/communes/62498',
  compare: '/comparer?ids=02381,62498',
  projection: '/decider/projection?territory=region-32',
  sharing: '/organiser/partage?commune=62498&name=Lens',
  data: '/donnees',
  patients: '/patients',
  'patients-near': '/patients?commune=62510',
  waiting: '/patients/attente?commune=62510',
  'booking-unknown': '/rendez-vous/00000000000000000000000000000000',
  'sign-in': '/connexion',
  unknown: '/nulle-part',
} as const;
