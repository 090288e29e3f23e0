import type { Language, PatientBooking } from '@maillage/contract';
import ical, { ICalAlarmType, ICalEventStatus } from 'ical-generator';

const REMINDER_SECONDS = 2 * 3600;

/** The appointments of a booking for the patient's own calendar (RFC 5545); cancelled ones are said to be, so that they leave it. */
export function bookingCalendar(
  { appointments }: Pick<PatientBooking, 'appointments'>,
  link: string,
  language: Language,
): string {
  const calendar = ical({ prodId: { company: 'Maillage', product: 'appointment', language: language.toUpperCase() } });
  for (const { id, state, startsAt, endsAt, visit, place, clinician } of appointments) {
    if (state === 'offered' || state === 'expired') continue;
    const location = [place.name, place.address, place.communeName].filter(Boolean).join(', ');
    const event = calendar.createEvent({
      id: `${id}@maillage`,
      start: new Date(startsAt),
      end: new Date(endsAt),
      summary: `${visit.label} – ${place.name}`,
      description: [clinician?.name, `${CANCEL[language]} ${link}`].filter(Boolean).join('\n'),
      location:
        place.point === null ? location : { title: location, geo: { lon: place.point[0], lat: place.point[1] } },
      url: link,
      status: state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
    if (state === 'booked') event.createAlarm({ type: ICalAlarmType.display, trigger: REMINDER_SECONDS });
  }
  return calendar.toString();
}

const CANCEL: Readonly<Record<Language, string>> = { fr: 'Voir ou annuler :', en: 'See or cancel:' };
