import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import { departementOf, schoolHolidaysOver, schoolZoneOf } from '@maillage/care';
import { ApiError, AvailabilityGrid, Day } from '@maillage/contract';
import { readCarePlaces, withRequest } from '@maillage/database';
import { addDays, daysBetween, halfDayKey, halves } from '@maillage/units';
import { availabilitiesOver, type ClinicianAvailability } from '../availabilitiesOver.ts';
import { periodProblems } from '../check.ts';
import { workCommune } from '../knownDays.ts';
import { calendarState } from '../mine.ts';
import { publicHolidaysOver } from '../publicHolidays.ts';

/** Longest period of a grid: a year and a day. */
const MOST_DAYS = 366;

/** Who could give which half-day: for those who coordinate. */
export const gridRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/api/availability',
    {
      config: { access: ['coordinator'] },
      schema: {
        summary: 'Every clinician and every half-day of a period, with the reason why it can or cannot be given',
        querystring: Type.Object({ from: Day, through: Day }),
        response: { 200: AvailabilityGrid },
      },
    },
    async ({ actor, query: { from, through } }) => {
      const [wrong] = periodProblems('', from, through);
      if (wrong) throw new ApiError(wrong.code, { ...wrong.details });
      if (daysBetween(from, through) >= MOST_DAYS)
        throw new ApiError('availability/period-too-long', { limit: MOST_DAYS });
      return withRequest(app.database.app, actor, async (tx) => {
        const clinicians = await availabilitiesOver(tx, from, through);
        const departement = departementOf(workCommune(await readCarePlaces(tx)) ?? '');
        const zone = schoolZoneOf(departement);
        return {
          from,
          through,
          halfDays: halfDaysOf(from, through),
          clinicians: clinicians.map(lineOf),
          publicHolidays: publicHolidaysOver(departement, from, through),
          schoolHolidays: zone ? schoolHolidaysOver(zone, from, through) : [],
        };
      });
    },
  );
};

function halfDaysOf(from: string, through: string): string[] {
  const days = Array.from({ length: daysBetween(from, through) + 1 }, (_, at) => addDays(from, at));
  return days.flatMap((date) => halves.map((half) => halfDayKey({ date, half })));
}

function lineOf({
  clinician,
  said,
  calendar,
  halfDays,
}: ClinicianAvailability): AvailabilityGrid['clinicians'][number] {
  const { name, profession, status, skills, email, phone } = clinician.content;
  return {
    id: clinician.id,
    name,
    profession,
    status,
    skills,
    email,
    phone,
    answeredAt: said?.updatedAt.toISOString() ?? null,
    enteredBy: said?.enteredBy ?? null,
    by: said?.by ?? '',
    calendar: calendar ? calendarState(calendar, false) : null,
    perWeek: said?.content.perWeek ?? { least: 0, most: null },
    places: said?.content.places ?? null,
    lodging: said?.content.lodging ?? false,
    note: said?.content.note ?? '',
    reasons: halfDays.map(({ reason }) => reason),
  };
}
