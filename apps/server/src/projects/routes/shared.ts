import { Type } from '@fastify/type-provider-typebox';
import type { Actor, RegisterAuthor } from '@maillage/database';

export const params = Type.Object({ id: Type.String({ maxLength: 60 }) });
export const authorOf = ({ organisation, person }: Actor): RegisterAuthor => ({
  organisation: organisation!,
  person: person!,
});
