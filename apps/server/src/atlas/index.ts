import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { ApiError } from '@maillage/contract';
import { atlasOf } from './holder.ts';

const REFRESH_SECONDS = 5;

/** Keeps the atlas: loads it behind a server that already answers, and again after any import, whoever ran it. */
export const atlas: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  let timer: NodeJS.Timeout | undefined;
  let refreshing: Promise<void> | undefined;

  const refresh = () => {
    refreshing ??= holder
      .refresh()
      .catch((error: unknown) => {
        if (!(error instanceof ApiError)) app.log.error({ err: error }, 'the reference data could not be read');
      })
      .finally(() => {
        refreshing = undefined;
      });
  };
  app.addHook('onReady', async () => {
    refresh();
    timer = setInterval(refresh, REFRESH_SECONDS * 1000).unref();
  });
  app.addHook('onClose', async () => {
    clearInterval(timer);
    await refreshing;
  });
};
