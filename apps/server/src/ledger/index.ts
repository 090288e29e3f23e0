import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { atlasOf } from '../atlas/holder.ts';
import { changesFor } from './changes.ts';
import { ledgerFiles } from './routes/files.ts';
import { readLedger } from './routes/read.ts';
import { writeLedger } from './routes/write.ts';

/** The supply ledger of an organisation: read by its members, written by its coordinators, moving everything they are shown. */
export const ledger: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  holder.changesFor = (actor, profession) => changesFor(app.database, actor, holder.current(), profession);
  await app.register(readLedger);
  await app.register(writeLedger);
  await app.register(ledgerFiles);
};
