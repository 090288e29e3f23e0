/** The sign-in page. */
export default {
  tab: 'Connexion',
  title: 'Connectez-vous avec votre adresse électronique.',
  why: 'Lire ne demande pas de compte. Un compte sert à écrire : créer un territoire, tenir le registre, importer des données.',
  email: 'Adresse électronique',
  emailHelp: 'Nous y envoyons un lien ; il n’y a pas de mot de passe.',
  emailWrong: 'Cette adresse est incomplète. Écrivez-la comme prenom.nom@exemple.fr.',
  send: 'Recevoir le lien',
  sending: 'Envoi…',
  sent: {
    title: 'Regardez dans votre boîte aux lettres.',
    where: 'Nous avons envoyé un lien à <b>{{email}}</b>. Il ouvre la session, une seule fois, pendant 15 minutes.',
    nothing:
      'Rien n’arrive ? Regardez dans les indésirables, puis demandez un nouveau lien. Cette page peut rester ouverte.',
    outbox: 'Ouvrir la boîte d’envoi (développement)',
    resend: 'Envoyer un nouveau lien',
    again: 'Un nouveau lien est parti.',
    change: 'Changer d’adresse',
  },
  passkey: {
    open: 'Se connecter avec une clé d’accès',
    why: 'Empreinte, visage ou code de cet appareil, si vous y avez enregistré une clé.',
    refused: 'Aucune clé d’accès n’a été reconnue. Réessayez, ou demandez un lien par courriel.',
  },
  providers: 'Ou avec un service de l’État',
  continueWith: 'Continuer avec {{title}}',
  demo: {
    title: 'Essayer avec un compte de démonstration',
    note: 'des personnes inventées, sur des communes réelles ; en développement seulement',
  },
  already: 'Vous êtes déjà connecté : {{name}}.',
  goOn: 'Continuer',
  account: 'Mon compte',
  signOut: 'Se déconnecter',
  error: {
    link: 'Ce lien a déjà servi ou date de plus de 15 minutes. Demandez-en un nouveau ci-dessous.',
    provider: 'La connexion n’a pas abouti. Rien n’a changé ; réessayez, ou demandez un lien par courriel.',
  },
};
