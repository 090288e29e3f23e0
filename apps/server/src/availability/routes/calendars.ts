import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { ApiError, CalendarChange, MyAvailability } from '@maillage/contract';
import { readCalendars, removeCalendar, setCalendar } from '@maillage/database';
import type { FastifyRequest } from 'fastify';
import { atlasOf } from '../../atlas/holder.ts';
import { refreshCalendar } from '../calendar/refreshCalendars.ts';
import { calendarAddress } from '../calendar/safeAddress.ts';
import { type Door, doors } from '../doors.ts';
import { myAvailability } from '../mine.ts';

/** The calendar elsewhere of a clinician: its address given, read again, taken away; by each door. */
export const calendarRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  const limits = { privateAddresses: app.settings.privateCalendars };
  const response = { 200: MyAvailability };
  const answer = (door: Door, request: FastifyRequest) =>
    door.open(request, (answering) => myAvailability(answering, holder.current()));

  /** Reads it between two transactions: none is held open while another server is slow. */
  async function readAgain(door: Door, request: FastifyRequest): Promise<void> {
    const due = await door.open(request, async ({ tx, clinician, organisation }) => {
      const [calendar] = await readCalendars(tx, clinician.id);
      return calendar && { clinician: clinician.id, organisation, url: calendar.url };
    });
    if (due) await refreshCalendar(app.database, limits, due);
  }

  for (const door of doors(app)) {
    const config = { access: door.access };
    app.put(
      `${door.path}/calendar`,
      {
        config,
        schema: {
          summary: 'Give the address of a calendar (iCal) and read it at once',
          body: CalendarChange,
          response,
        },
      },
      async (request) => {
        const url = calendarAddress(request.body.url);
        if (!url) throw new ApiError('availability/calendar-address');
        await door.open(request, ({ tx, clinician, organisation }) =>
          setCalendar(tx, organisation, clinician.id, url.href),
        );
        await readAgain(door, request);
        return answer(door, request);
      },
    );

    app.post(
      `${door.path}/calendar/refresh`,
      { config, schema: { summary: 'Read the calendar again now', response } },
      async (request) => {
        await readAgain(door, request);
        return answer(door, request);
      },
    );

    app.delete(
      `${door.path}/calendar`,
      { config, schema: { summary: 'Forget the calendar and its busy times', response } },
      async (request) => {
        await door.open(request, ({ tx, clinician }) => removeCalendar(tx, clinician.id));
        return answer(door, request);
      },
    );
  }
};
