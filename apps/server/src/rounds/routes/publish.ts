import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { ApiError, RoundPublication } from '@maillage/contract';
import { readClinicians, setRoundPublished, withRequest } from '@maillage/database';
import { Type } from 'typebox';
import { languageOf } from '../../http/language.ts';
import { authorOf, params } from '../../projects/routes/shared.ts';
import { roundAnswer } from '../answer.ts';
import { publicationLetters } from '../letters.ts';
import { replaceSessions, wantedSessions, withPlaces } from '../publish.ts';
import { currentCalendar, readRound, writeRound } from '../readRound.ts';

/** A calendar becomes sessions that people see; those concerned are told what changed for them. */
export const publishRoute: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/api/rounds/:id/publish',
    {
      config: { access: ['coordinator'] },
      schema: {
        summary: 'Publish the calendar as sessions, in place of those published before; what is past stays',
        params,
        body: Type.Object({ version: Type.Integer() }),
        response: { 200: RoundPublication },
      },
    },
    async (request) => {
      const {
        actor,
        params: { id },
        body: { version },
      } = request;
      const author = authorOf(actor);
      const now = new Date();
      const { letters, ...answer } = await withRequest(app.database.app, actor, async (tx) => {
        const round = await readRound(tx, id);
        const kept = currentCalendar(round);
        const draft = await withPlaces(tx, kept.solvedFor, author);
        const wanted = await wantedSessions(tx, draft, kept.rounds, now);
        const sessions = await replaceSessions(tx, id, wanted, draft, author, now);
        const content = {
          ...round.content,
          draft: { ...draft, name: round.content.draft.name },
          calendar: { ...kept, solvedFor: draft },
        };
        const written = await writeRound(tx, id, version, content, author);
        await setRoundPublished(tx, id, { version: written.version, rounds: kept.rounds, draft }, author);
        const address = app.settings.publicUrl ?? `${request.protocol}://${request.host}`;
        const { letters, untold } = publicationLetters({
          before: round.published?.rounds ?? [],
          after: kept.rounds,
          draft,
          clinicians: await readClinicians(tx),
          organisation: author.organisation,
          locale: languageOf(request),
          address,
          now,
        });
        return { sessions, letters, untold, mails: letters.length, round: roundAnswer(await readRound(tx, id)) };
      }).catch(asClash);
      for (const letter of letters) await app.mailer.send(letter);
      return answer;
    },
  );
};

/** Another session taken between the check and the writing: the database refuses it (23P01), nothing is written. */
function asClash(error: Error & { code?: string }): never {
  if (error.code === '23P01') throw new ApiError('round/clash', { value: '', date: '' });
  throw error;
}
