import type { AppointmentList } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../../components/care/useClock.ts';
import { toCsv } from '../../../files/toCsv.ts';
import type { Column } from './columns.ts';

const columnsOfFile = [
  'time',
  'place',
  'clinician',
  'visit',
  'familyName',
  'givenName',
  'birthDate',
  'phone',
  'email',
  'state',
] as const;

/** The day as a file, a line an appointment, cancelled ones included. */
export function useDayCsv(columns: readonly Column[], { appointments }: AppointmentList): () => string {
  const { t } = useTranslation('appointments');
  const clock = useClock();
  const sessions = new Map(columns.map(({ session }) => [session.id, session]));
  return () =>
    toCsv([
      columnsOfFile.map((name) => t(`csv.${name}`)),
      ...appointments
        .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
        .map((one) => {
          const session = sessions.get(one.session);
          return [
            clock.time(one.startsAt, session?.zone),
            session?.placeName,
            session?.clinicianName,
            one.visitLabel,
            one.patient?.familyName,
            one.patient?.givenName,
            one.patient?.birthDate,
            one.patient?.phone,
            one.patient?.email,
            t(`state.${one.state}`),
          ];
        }),
    ]);
}
