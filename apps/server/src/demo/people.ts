import type { Role } from '@maillage/contract';
import { seededRandom } from '@maillage/units';

export interface InventedPerson {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

/** Invented professionals, the same for the same seed; each name says that it is invented. */
export function inventPeople(count: number, seed = 62510): InventedPerson[] {
  const random = seededRandom(seed);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: count }, (_, index) => ({
    name: `${pick(TITLES)} ${pick(FIRST_NAMES)} ${pick(FAMILY_NAMES)} (personne fictive)`.trim(),
    email: `fictif-${String(index + 1).padStart(2, '0')}@demo.maillage.example`,
    role: 'professional',
  }));
}

const TITLES = ['Dr', 'Dr', 'Dr', ''];
const FIRST_NAMES = [
  'Agathe',
  'Basile',
  'Clotilde',
  'Driss',
  'Élise',
  'Fabien',
  'Gwenaëlle',
  'Hakim',
  'Irène',
  'Joachim',
  'Katia',
  'Léonie',
  'Mathurin',
  'Noémie',
  'Oscar',
  'Priscille',
];
const FAMILY_NAMES = [
  'Aubespine',
  'Boistel',
  'Cressonnier',
  'Dhaussy',
  'Estienne',
  'Flament',
  'Gohelle',
  'Hennebicq',
  'Ivergny',
  'Jourdren',
  'Ledoux',
  'Machart',
  'Nollet',
  'Ourton',
  'Plouvain',
  'Quéant',
];
