import { type Static, Type } from 'typebox';
import { nullable } from './common.ts';

/** Whom a key opens slots to, beside those open to everybody: words of the national nomenclature TRE_R314. */
export const fhirAudiences = ['PRO', 'SNP', 'CPTS'] as const;
const Audience = Type.Unsafe<(typeof fhirAudiences)[number]>(Type.Enum([...fhirAudiences]));

export const FhirKeyDraft = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 120 }),
  audiences: Type.Array(Audience, { minItems: 1, maxItems: 3, uniqueItems: true }),
});
export type FhirKeyDraft = Static<typeof FhirKeyDraft>;

export const FhirKeyList = Type.Object({
  keys: Type.Array(
    Type.Object({
      id: Type.String(),
      ...FhirKeyDraft.properties,
      createdAt: Type.String(),
      lastUsedAt: nullable(Type.String()),
      revokedAt: nullable(Type.String()),
    }),
  ),
});
export type FhirKeyList = Static<typeof FhirKeyList>;

export const NewFhirKey = Type.Object({
  id: Type.String(),
  key: Type.String({ description: 'Sent as Authorization: Bearer …; kept nowhere, shown this once.' }),
});

/** How an organisation appears to other systems. */
export const SharedIdentity = Type.Object({
  finess: nullable(Type.String({ pattern: '^[0-9][0-9A-Z][0-9]{7}$' })),
  phone: nullable(Type.String({ maxLength: 40 })),
});
export type SharedIdentity = Static<typeof SharedIdentity>;
