import type { Role } from '@maillage/contract';

/** One invented person per role, who can be signed in with a click in development. The address leads nowhere (RFC 2606). */
export const demoAccounts: readonly { email: string; name: string; role: Role }[] = [
  { email: 'coordinatrice@demo.maillage.example', name: 'Camille Delattre (fictive)', role: 'coordinator' },
  { email: 'medecin@demo.maillage.example', name: 'Dr Inès Vasseur (fictive)', role: 'professional' },
  { email: 'maire@demo.maillage.example', name: 'Marcel Leroy, maire (fictif)', role: 'elected' },
  { email: 'partenaire@demo.maillage.example', name: 'Nadia Brunel, hôpital (fictive)', role: 'partner' },
  { email: 'lecteur@demo.maillage.example', name: 'Théo Caron, étudiant (fictif)', role: 'reader' },
];
