import {
  IconArrowsDiff,
  IconCalendarWeek,
  IconDatabase,
  IconHeartHandshake,
  IconHome,
  IconMapSearch,
  IconPolygon,
  IconScale,
  IconStethoscope,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Messages } from '../messages/index.ts';

/** A place of the rail and of the phone's bottom bar. */
export interface Space {
  readonly id: keyof Messages['shell']['space'];
  readonly to: string;
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
  /** First pages of what the space holds, in the order of its tabs. To add one: its line here, its word in `shell.part`. */
  readonly parts?: readonly { readonly id: keyof Messages['shell']['part']; readonly to: string }[];
}

/**
 * The spaces that work, in the order of the rail: observe, decide, organise, settle, patients, mobilise; then impact and
 * settings. To add one: its line here once its pages run.
 */
export const spaces: readonly Space[] = [
  { id: 'observe', to: '/observer', icon: IconMapSearch },
  {
    id: 'decide',
    to: '/decider',
    icon: IconScale,
    parts: [
      { id: 'scenarios', to: '/decider' },
      { id: 'siting', to: '/decider/implantation' },
      { id: 'projection', to: '/decider/projection' },
      { id: 'zoning', to: '/decider/zonage' },
      { id: 'budgets', to: '/decider/budgets' },
      { id: 'projects', to: '/decider/projets' },
      { id: 'equipment', to: '/decider/equipements' },
    ],
  },
  {
    id: 'organise',
    to: '/organiser',
    icon: IconCalendarWeek,
    parts: [
      { id: 'rotas', to: '/organiser' },
      { id: 'availability', to: '/organiser/disponibilites' },
      { id: 'rounds', to: '/organiser/tournees' },
      { id: 'sessions', to: '/organiser/seances' },
      { id: 'appointments', to: '/organiser/rendez-vous' },
      { id: 'places', to: '/organiser/lieux' },
      { id: 'sharing', to: '/organiser/partage' },
    ],
  },
  { id: 'patients', to: '/patients', icon: IconHeartHandshake },
];

/** What serves every space, at the foot of the rail. */
export const tools: readonly Space[] = [
  { id: 'compare', to: '/comparer', icon: IconArrowsDiff },
  { id: 'territories', to: '/territoires', icon: IconPolygon },
  { id: 'ledger', to: '/registre', icon: IconStethoscope },
  { id: 'data', to: '/donnees', icon: IconDatabase },
];

/** Always first on a phone. */
export const homeIcon = IconHome;
