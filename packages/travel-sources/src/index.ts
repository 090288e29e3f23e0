export { type CommuneFeatures, communes } from './estimate/communes.ts';
export { estimateTrip, type TripPoint } from './estimate/trip.ts';
export * from './problems.ts';
export { estimate } from './sources/estimate.ts';
export { type TravelSourceId, travelSources } from './sources/index.ts';
export { type OsrmLimits, osrmSource } from './sources/osrm-http.ts';
export * from './storedTable.ts';
export * from './travelSourceKind.ts';
export { buildValhallaTiles } from './valhalla/buildTiles.ts';
