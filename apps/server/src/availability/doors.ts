import { createHash } from 'node:crypto';
import { ApiError } from '@maillage/contract';
import {
  type EnteredBy,
  readOwnClinician,
  type StoredClinician,
  type Tables,
  withLink,
  withRequest,
} from '@maillage/database';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Transaction } from 'kysely';
import { storedClinician } from '../care/storedClinician.ts';
import type { Access } from '../http/access.ts';

/** Who answers for which clinician in this request. */
export interface Answering {
  readonly tx: Transaction<Tables>;
  readonly clinician: StoredClinician;
  readonly organisation: string;
  readonly enteredBy: EnteredBy;
  /** Written beside what is changed: a person's id, or the personal link of the clinician. */
  readonly author: string;
}

/** A way in to somebody's availability: signed in as themselves, by personal link, or coordinating. */
export interface Door {
  readonly path: string;
  readonly access: Access;
  open<T>(request: FastifyRequest, run: (answering: Answering) => Promise<T>): Promise<T>;
}

export function doors({ database }: Pick<FastifyInstance, 'database'>): readonly Door[] {
  const me: Door = {
    path: '/api/availability/me',
    access: ['professional'],
    open: ({ actor }, run) =>
      withRequest(database.app, actor, async (tx) => {
        const clinician = await readOwnClinician(tx);
        if (!clinician) throw new ApiError('availability/not-listed');
        return run({ tx, clinician, organisation: actor.organisation!, enteredBy: 'self', author: actor.person! });
      }),
  };
  const link: Door = {
    path: '/api/availability/link/:token',
    access: 'public',
    open: async (request, run) => {
      const { token } = request.params as { token: string };
      const found = await withLink(database.app, hashOfToken(token), async (tx, { clinician: id, organisation }) => {
        const clinician = await storedClinician(tx, id);
        return { value: await run({ tx, clinician, organisation, enteredBy: 'link', author: `link:${id}` }) };
      });
      if (!found) throw new ApiError('availability/link-unknown');
      return found.value;
    },
  };
  const forThem: Door = {
    path: '/api/availability/of/:id',
    access: ['coordinator'],
    open: (request, run) =>
      withRequest(database.app, request.actor, async (tx) => {
        const { organisation, person } = request.actor;
        const clinician = await storedClinician(tx, (request.params as { id: string }).id);
        return run({ tx, clinician, organisation: organisation!, enteredBy: 'coordinator', author: person! });
      }),
  };
  return [me, link, forThem];
}

/** What the database keeps of the token of a personal link. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');
