/** The part of pg-copy-streams that is used here; it brings no types. */
declare module 'pg-copy-streams' {
  import type { Writable } from 'node:stream';
  import type { Submittable } from 'pg';

  /** The receiving end of a `copy … from stdin`. */
  export function from(sql: string): Writable & Submittable;
}
