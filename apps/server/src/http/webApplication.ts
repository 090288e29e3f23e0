import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { publicScope } from './access.ts';
import { answer } from './errors.ts';

/** The built web application; an address that is no file and no API opens it, and it shows the page of that address. */
export async function serveWebApplication(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) {
    app.setNotFoundHandler((request, reply) => answer(request, reply, 'request/unknown-route'));
    return;
  }
  await app.register(async (scope) => {
    publicScope(scope);
    await scope.register(fastifyStatic, {
      root: folder,
      cacheControl: false,
      // the build leaves the scripts and styles compressed beside themselves (tooling/compressFolder.mjs)
      preCompressed: true,
      setHeaders: (reply, path) => reply.header('cache-control', cacheFor(path)),
    });
    scope.setNotFoundHandler((request, reply) =>
      isPage(request) ? reply.sendFile('index.html', folder) : answer(request, reply, 'request/unknown-route'),
    );
  });
}

/** An address of the application: neither the API nor a file that is not there. */
function isPage({ method, url }: FastifyRequest): boolean {
  const path = url.split('?')[0]!;
  return ['GET', 'HEAD'].includes(method) && !/^\/api(\/|$)/.test(path) && !/\.\w{2,5}$/.test(path);
}

/** Vite puts a hash of the content in the names under assets/: those never change. */
function cacheFor(path: string): string {
  return path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}
