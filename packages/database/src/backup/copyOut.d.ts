/** The part of pg-copy-streams that is used here; it brings no types. */
declare module 'pg-copy-streams' {
  import type { Readable } from 'node:stream';
  import type { Submittable } from 'pg';

  /** The sending end of a `copy … to stdout`. */
  export function to(sql: string): Readable & Submittable;
}
