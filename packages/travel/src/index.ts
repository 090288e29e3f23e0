export * from './travelTable.ts';
export * from './travelTimeSource.ts';
