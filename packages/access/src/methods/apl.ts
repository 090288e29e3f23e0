import type { AccessMethod } from './accessMethod.ts';
import { e2sfca } from './e2sfca.ts';

/**
 * Accessibilité potentielle localisée: E2SFCA where demand is the standardised population and supply the counted
 * consultations per year (`../apl` makes both).
 */
export const apl: AccessMethod = {
  ...e2sfca,
  title: 'Accessibilité potentielle localisée (APL)',
  source: 'DREES 2012',
};
