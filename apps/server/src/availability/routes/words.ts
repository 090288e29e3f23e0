import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { ApiError, AvailabilityChange, MyAvailability } from '@maillage/contract';
import { readCarePlaces, writeAvailability } from '@maillage/database';
import { atlasOf } from '../../atlas/holder.ts';
import { checkAvailability } from '../check.ts';
import { doors } from '../doors.ts';
import { myAvailability } from '../mine.ts';

/** What somebody says of their half-days: the same screen by three doors. */
export const wordRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  const response = { 200: MyAvailability };
  for (const { path, access, open } of doors(app)) {
    const config = { access };
    app.get(
      path,
      { config, schema: { summary: 'Availability, with the days and places that it is about', response } },
      async (request, reply) => {
        reply.header('cache-control', 'no-store');
        return open(request, (answering) => myAvailability(answering, holder.current()));
      },
    );

    app.put(
      path,
      {
        config,
        schema: { summary: 'Write over the version read; answers what was asked', body: AvailabilityChange, response },
      },
      async (request) => {
        const { content, version } = request.body;
        return open(request, async (answering) => {
          const { tx, clinician, organisation, enteredBy, author } = answering;
          checkAvailability(content, new Set((await readCarePlaces(tx)).map(({ id }) => id)));
          const writing = { organisation, clinician: clinician.id, content, version, enteredBy, author };
          const done = await writeAvailability(tx, writing);
          const current = await myAvailability(answering, holder.current());
          if (!done) throw new ApiError('availability/changed-meanwhile', { current });
          return current;
        });
      },
    );
  }
};
