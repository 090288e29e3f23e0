import type { RequestChange, RotaDoctor, RotaRequest } from '@maillage/rota';
import { halfDayKey } from '@maillage/units';

/** The request as it is once doctors agreed to changes: one more half-day that week, another cabinet, a half-day they had not offered. */
export function grantRequest(request: RotaRequest, changes: readonly RequestChange[]): RotaRequest {
  if (changes.length === 0) return request;
  const doctors = request.doctors.map((doctor) =>
    changes.filter((change) => change.doctor === doctor.id).reduce(granted, doctor),
  );
  return { ...request, doctors };
}

function granted(doctor: RotaDoctor, change: RequestChange): RotaDoctor {
  switch (change.code) {
    case 'raise-week':
      return { ...doctor, perWeek: raised(doctor.perWeek, change.week, change.to) };
    case 'raise-month':
      return { ...doctor, perMonth: raised(doctor.perMonth, change.month, change.to) };
    case 'accept-cabinet':
      if (doctor.cabinets.includes(change.cabinet)) return doctor;
      return { ...doctor, cabinets: [...doctor.cabinets, change.cabinet] };
    case 'be-available': {
      if (doctor.available.some((one) => halfDayKey(one) === halfDayKey(change))) return doctor;
      const { date, half } = change;
      const available = [...doctor.available, { date, half, preference: 0 }];
      return { ...doctor, available: available.sort((a, b) => (halfDayKey(a) < halfDayKey(b) ? -1 : 1)) };
    }
    default:
      return change satisfies never;
  }
}

/** Agreed for that one week or month alone; a smaller number than what is accepted anyway changes nothing. */
function raised(limits: RotaDoctor['perWeek'], period: string, most: number): RotaDoctor['perWeek'] {
  const now = limits.mostIn?.[period] ?? limits.most;
  if (now === undefined || now >= most) return limits;
  return { ...limits, mostIn: { ...limits.mostIn, [period]: most } };
}
