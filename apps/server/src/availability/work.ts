import type { FastifyInstance } from 'fastify';
import { refreshCalendars } from './calendar/refreshCalendars.ts';
import { sendDueRequests } from './campaign/sendDueRequests.ts';

const CALENDARS = 'availability-calendars';
const REQUESTS = 'availability-requests';
/** A calendar is read again when nobody tried it for so long. */
const CALENDAR_MINUTES = 30;

/** Work on a schedule, one host at a time: calendars are read again, reminders leave at eight in the morning. */
export async function scheduleWork(app: FastifyInstance): Promise<void> {
  const { queue, database, settings } = app;
  const limits = { privateAddresses: settings.privateCalendars };
  await queue.createQueue(CALENDARS, { retryLimit: 0 });
  await queue.createQueue(REQUESTS, { retryLimit: 3, retryDelay: 60 });
  await queue.schedule(CALENDARS, '*/15 * * * *');
  await queue.schedule(REQUESTS, '0 8 * * *', null, { tz: 'Europe/Paris' });
  await queue.work(CALENDARS, async () => {
    await refreshCalendars(database, limits, CALENDAR_MINUTES);
  });
  await queue.work(REQUESTS, async () => {
    await sendDueRequests(app);
  });
}
