import { twoStep } from './2sfca.ts';
import { threeStep } from './3sfca.ts';
import type { AccessMethod } from './accessMethod.ts';
import { apl } from './apl.ts';
import { balanced } from './balanced.ts';
import { e2sfca } from './e2sfca.ts';
import { modifiedHuff } from './mh3sfca.ts';

export type { AccessMethod } from './accessMethod.ts';

const registry = {
  apl,
  '2sfca': twoStep,
  e2sfca,
  '3sfca': threeStep,
  mh3sfca: modifiedHuff,
  balanced,
} as const satisfies Record<string, AccessMethod>;

export type AccessMethodId = keyof typeof registry;
export const accessMethods: Readonly<Record<AccessMethodId, AccessMethod>> = registry;

export function isAccessMethodId(text: string): text is AccessMethodId {
  return Object.hasOwn(registry, text);
}
