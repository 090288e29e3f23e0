export type { Access } from './http/access.ts';
export { addOrganisation } from './organisations/addOrganisation.ts';
export { type ProjectionQuestion, projectTerritory } from './projection/projectTerritory.ts';
export { runServer } from './runServer.ts';
export { type Running, serve } from './serve.ts';
export { type App, createServer, type Host } from './server.ts';
export { readSettings, type Settings } from './settings.ts';
