import { ErrorAnswer, type ErrorCode, errors } from '@maillage/contract';
import type { Access } from './access.ts';

/** What decides which errors a route can answer. */
export interface AnsweringRoute {
  readonly access: Access;
  readonly tag: string;
  readonly url: string;
  readonly readsQuery: boolean;
  readonly readsBody: boolean;
}

/** The error answers of a route for the API document, by status, each with its codes. */
export function errorAnswers(route: AnsweringRoute): Record<number, object> {
  const codes = Object.keys(errors).filter((code) => canAnswer(route, code as ErrorCode)) as ErrorCode[];
  const byStatus = Map.groupBy(codes, (code) => errors[code].status);
  return Object.fromEntries(
    Array.from(byStatus, ([status, all]) => [status, { ...ErrorAnswer, description: described(all) }]),
  );
}

const described = (codes: readonly ErrorCode[]) => codes.map((code) => `\`${code}\`: ${errors[code].en}`).join('\n\n');

function canAnswer({ access, tag, url, readsQuery, readsBody }: AnsweringRoute, code: ErrorCode): boolean {
  switch (code) {
    case 'request/too-many':
    case 'server/failure':
      return true;
    case 'request/invalid':
      return readsQuery || readsBody || url.includes(':');
    case 'request/too-large':
      return readsBody;
    case 'request/unknown-route':
      return false;
    case 'identity/required':
      return access !== 'public';
    case 'identity/forbidden':
      return typeof access !== 'string';
    default:
      return subjectsOf(tag).includes(code.split('/')[0]!) && (errors[code].status !== 422 || readsBody);
  }
}

/** First parts of the codes that the routes of a tag answer. */
const subjects: Readonly<Record<string, readonly string[]>> = {
  communes: ['commune', 'profession', 'year', 'reference'],
  territories: ['territory', 'profession', 'year', 'reference', 'dataset'],
  map: ['indicator', 'profession', 'year', 'reference'],
  facilities: ['commune', 'territory', 'reference'],
  ledger: ['ledger', 'territory', 'profession', 'reference'],
  projection: ['projection', 'territory', 'profession', 'reference'],
  organisations: ['member', 'organisation'],
};

/** A tag that the table does not name answers codes of its own name. */
const subjectsOf = (tag: string): readonly string[] =>
  subjects[tag] ?? [tag, tag.replace(/s$/, ''), tag.replace(/^data$/, 'dataset')];
