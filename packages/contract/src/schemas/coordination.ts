import { type Static, Type } from 'typebox';

export const coordinationTasks = [
  'sessions-without-clinician',
  'rota-gaps',
  'exchanges',
  'calls',
  'failed-mails',
  'missing-answers',
] as const;
export type CoordinationTask = (typeof coordinationTasks)[number];

/** GET /api/coordination/today : what waits for a coordinator, the most urgent first; nothing that is done. */
export const CoordinationDay = Type.Object({
  tasks: Type.Array(
    Type.Object({
      kind: Type.Unsafe<CoordinationTask>(Type.Enum([...coordinationTasks])),
      count: Type.Integer({ minimum: 1 }),
    }),
  ),
});
export type CoordinationDay = Static<typeof CoordinationDay>;
