export * from './calendars.ts';
export * from './campaigns.ts';
export { addLink as addAvailabilityLink, revokeLinks as revokeAvailabilityLinks } from './links.ts';
export * from './requests.ts';
export type { EnteredBy } from './rows.ts';
export * from './withLink.ts';
export * from './words.ts';
