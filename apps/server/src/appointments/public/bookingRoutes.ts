import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import { ApiError, Booked, BookingRequest, IdempotencyHeaders, PatientBooking } from '@maillage/contract';
import { answerOffer, cancelByToken, eraseByToken, leaveWaitingList } from '@maillage/database';
import { atlasOf } from '../../atlas/holder.ts';
import { languageOf } from '../../http/language.ts';
import { keyringOf } from '../sealing/keyring.ts';
import { tokenHash } from '../sealing/patient.ts';
import { sessionFacts } from '../sessionFacts.ts';
import { book } from './book.ts';
import { bookingCalendar } from './bookingCalendar.ts';
import { readBooking } from './readBooking.ts';

const ByToken = Type.Object({ token: Type.String({ pattern: '^[\\w-]{32}$' }) });
const Id = Type.String({ format: 'uuid' });
const tags = ['care'];

/** A resident books, sees, cancels, answers an offer, takes their data or has them erased: with the token of their link, without account. */
export const bookingRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  const keyring = keyringOf(app.settings);
  const pool = app.database.appPool;
  const factsOf = sessionFacts(app.database);
  const config = {
    access: 'public',
    rateLimit: { max: bookingsPerMinute(app.settings.rateLimit), timeWindow: 60_000 },
  } as const;
  app.addHook(
    'onSend',
    async (_request, reply) => void reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer'),
  );

  app.post(
    '/api/care/appointments',
    {
      config,
      schema: {
        summary: 'Book a slot, without account; answers the token that opens the booking',
        tags,
        headers: IdempotencyHeaders,
        body: BookingRequest,
        response: { 201: Booked },
      },
    },
    async (request, reply) => {
      reply.code(201);
      return book(await factsOf(request.body.session), request.body, {
        runner: pool,
        keyring,
        channel: 'web',
        language: languageOf(request),
        idempotencyKey: request.headers['idempotency-key'],
      });
    },
  );

  const read = (token: string) => readBooking(app.database, holder.current(), keyring, token);

  app.get(
    '/api/care/bookings/:token',
    {
      config,
      schema: {
        summary: 'What a link opens: appointments, waiting list, offers; also the export of one’s data',
        tags,
        params: ByToken,
        response: { 200: PatientBooking },
      },
    },
    async ({ params: { token } }) => read(token),
  );

  app.get(
    '/api/care/bookings/:token/calendar.ics',
    {
      config,
      schema: {
        summary: 'The appointments of a booking, for the patient’s own calendar',
        tags,
        params: ByToken,
        response: { 200: Type.String() },
      },
    },
    async ({ params: { token }, protocol, host }, reply) => {
      const link = `${app.settings.publicUrl ?? `${protocol}://${host}`}/rendez-vous/${token}`;
      const booking = await read(token);
      reply.type('text/calendar; charset=utf-8').header('content-disposition', 'attachment; filename="maillage.ics"');
      return reply.send(bookingCalendar(booking, link, booking.language));
    },
  );

  app.post(
    '/api/care/bookings/:token/cancel',
    {
      config,
      schema: {
        summary: 'Cancel an appointment, until it starts; the slot goes to the waiting list at once',
        tags,
        params: ByToken,
        body: Type.Object({ appointment: Id }),
        response: { 200: PatientBooking },
      },
    },
    async ({ params: { token }, body: { appointment } }) => {
      const answer = await cancelByToken(pool, tokenHash(token), appointment);
      if (answer === 'unknown') throw new ApiError('care/booking-unknown');
      if (answer === 'too-late') throw new ApiError('care/too-late');
      return read(token);
    },
  );

  app.post(
    '/api/care/bookings/:token/offers/:offer',
    {
      config,
      schema: {
        summary: 'Accept or decline a freed slot',
        tags,
        params: Type.Object({ ...ByToken.properties, offer: Id }),
        body: Type.Object({ accept: Type.Boolean() }),
        response: { 200: PatientBooking },
      },
    },
    async ({ params: { token, offer }, body: { accept } }) => {
      const answer = await answerOffer(pool, tokenHash(token), offer, accept);
      if (answer === 'unknown') throw new ApiError('care/booking-unknown');
      if (answer === 'ended') throw new ApiError('care/offer-ended');
      return read(token);
    },
  );

  app.post(
    '/api/care/bookings/:token/leave',
    { config, schema: { summary: 'Leave the waiting list', tags, params: ByToken, response: { 200: PatientBooking } } },
    async ({ params: { token } }) => {
      await leaveWaitingList(pool, tokenHash(token));
      return read(token);
    },
  );

  app.post(
    '/api/care/bookings/:token/erase',
    {
      config,
      schema: {
        summary: 'Erase one’s data; what is still to come is cancelled',
        tags,
        params: ByToken,
        response: { 204: Type.Null() },
      },
    },
    async ({ params: { token } }, reply) => {
      if (!(await eraseByToken(pool, tokenHash(token)))) throw new ApiError('care/booking-unknown');
      return reply.code(204).send(null);
    },
  );
};

/** One address in twenty requests: a whole family, a town hall that helps; not a robot that empties a cabinet. */
export const bookingsPerMinute = (rateLimit: number): number => Math.ceil(rateLimit / 20);
