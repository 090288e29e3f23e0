import { ApiError, type ErrorCode, type ErrorDetails, errorSentence, errors } from '@maillage/contract';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from './language.ts';

/** Every error leaves as `{ error: { code, message, details? } }`, in the reader's language; what broke stays in our log. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | ApiError, request, reply) => {
    const { code, details } = known(error, request);
    if (errors[code].status >= 500) request.log.error({ err: error }, 'request failed');
    return answer(request, reply, code, details);
  });
}

export function answer(request: FastifyRequest, reply: FastifyReply, code: ErrorCode, details: ErrorDetails = {}) {
  const message = errorSentence(code, languageOf(request), details);
  const body = { code, message, ...(Object.keys(details).length > 0 && { details }) };
  return reply.code(errors[code].status).header('cache-control', 'no-store').send({ error: body });
}

function known(error: FastifyError | ApiError, request: FastifyRequest): { code: ErrorCode; details: ErrorDetails } {
  if (error instanceof ApiError) return error;
  if (error.validation) return { code: 'request/invalid', details: { problems: error.validation.map(problem) } };
  const { statusCode = 500 } = error;
  if (statusCode === 413)
    return { code: 'request/too-large', details: { limit: `${bodyLimit(request) / 2 ** 20} Mo` } };
  if (statusCode === 429) return { code: 'request/too-many', details: { seconds: retrySeconds(error) } };
  if (statusCode === 404) return { code: 'request/unknown-route', details: {} };
  if (statusCode >= 400 && statusCode < 500) return { code: 'request/invalid', details: {} };
  return { code: 'server/failure', details: { reference: request.id } };

  function problem({ instancePath, message = '', keyword, params }: NonNullable<FastifyError['validation']>[number]) {
    return {
      path: `${(error as FastifyError).validationContext ?? 'body'}${instancePath}`,
      rule: keyword,
      message,
      ...params,
    };
  }
}

const bodyLimit = (request: FastifyRequest) => request.routeOptions.bodyLimit ?? 2 ** 20;
const retrySeconds = (error: FastifyError & { retryAfterSeconds?: number }) => error.retryAfterSeconds ?? 60;
