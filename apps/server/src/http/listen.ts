import type { FastifyInstance } from 'fastify';
import type { Settings } from '../settings.ts';

const FIRST_PORT = 4180;

/** Listens on the port asked for, or the next free one from 4180; returns the address that people open. */
export async function listen(
  app: Pick<FastifyInstance, 'listen'>,
  { host, port, publicUrl }: Settings,
): Promise<string> {
  for (let candidate = port ?? FIRST_PORT; ; candidate++) {
    try {
      const address = await app.listen({ host, port: candidate });
      return publicUrl ?? address;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      if (port !== undefined)
        throw new Error(`The port ${port} is taken. Give another with PORT, or none to take the next free one.`);
      if (candidate >= FIRST_PORT + 100)
        throw new Error(`No port from ${FIRST_PORT} to ${candidate} is free. Give one with PORT.`);
    }
  }
}
