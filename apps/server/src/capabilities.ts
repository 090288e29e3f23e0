import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { atlas } from './atlas/index.ts';
import { communes } from './communes/index.ts';
import { health } from './health/index.ts';
import { ledger } from './ledger/index.ts';
import { map } from './map/index.ts';
import { territories } from './territories/index.ts';
import { tiles } from './tiles/index.ts';

/** Everything the server can do: one folder each, one line here. */
export const capabilities: Record<string, FastifyPluginAsyncTypebox> = {
  health,
  atlas,
  communes,
  ledger,
  map,
  territories,
  tiles,
};
