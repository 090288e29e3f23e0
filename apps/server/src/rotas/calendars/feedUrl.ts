import type { FastifyRequest } from 'fastify';

/** The secret address of a calendar. */
export const feedUrl = (
  publicUrl: string | undefined,
  { protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>,
  token: string,
): string => `${publicUrl ?? `${protocol}://${host}`}/api/ical/${token}.ics`;
