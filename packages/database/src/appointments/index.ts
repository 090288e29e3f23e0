export * from './bookAppointment.ts';
export * from './byToken.ts';
export * from './openSessions.ts';
export type * from './rows.ts';
export * from './series.ts';
export * from './staffAppointments.ts';
export * from './staffSessions.ts';
export * from './waiting.ts';
