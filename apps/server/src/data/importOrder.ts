import type { Problem } from '@maillage/open-data';

/** What the thread is asked to load: the official files of a set (and what it needs first), or files of this machine. */
export type ImportOrder = {
  readonly url: string;
  /** Where downloads are kept. */
  readonly folder: string;
} & (
  | { readonly kind: 'pull'; readonly dataset: string; readonly mirror: string | undefined }
  | { readonly kind: 'files'; readonly files: readonly { readonly dataset: string; readonly path: string }[] }
);

/** What it says while it works. */
export type ImportNews =
  | {
      readonly news: 'progress';
      readonly title: string;
      readonly step: 'download' | 'import';
      readonly amount: number;
      readonly total: number | null;
    }
  | {
      readonly news: 'loaded';
      readonly dataset: string;
      readonly rows: number;
      readonly warnings: number;
      readonly problems: readonly Problem[];
    }
  | { readonly news: 'unchanged'; readonly dataset: string }
  | { readonly news: 'absent'; readonly dataset: string }
  | {
      readonly news: 'refused';
      readonly dataset: string;
      readonly count: number;
      readonly problems: readonly Problem[];
    }
  | { readonly news: 'unreachable'; readonly dataset: string; readonly message: string };
