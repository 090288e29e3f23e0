export type {
  CabinetTravel,
  DoctorLoad,
  GapReason,
  GapReasonCode,
  IdleDoctor,
  IdleReasonCode,
  LoadLevel,
  OutsideWork,
  Remedy,
  RequestChange,
  Rota,
  RotaAssignment,
  RotaAvailability,
  RotaCabinet,
  RotaDoctor,
  RotaGap,
  RotaObjective,
  RotaOpening,
  RotaRequest,
  RotaRules,
  RotaStage,
  RotaViolation,
} from '@maillage/rota';
export * from './diffSessions.ts';
export * from './grants.ts';
export * from './rotaCabinet.ts';
export * from './rotaDiff.ts';
export * from './statement.ts';
