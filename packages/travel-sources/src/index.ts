export { type CommuneFeatures, communes } from './estimate/communes.ts';
export { estimateTrip, type TripPoint } from './estimate/trip.ts';
export { estimate } from './estimate.ts';
