import type { TravelTimeSource } from '@maillage/travel';
import type { TravelSourceProblem } from './problems.ts';

/** One way of getting travel times, before it is told where to look. */
export interface TravelSourceKind {
  readonly id: string;
  /** What `open` expects: nothing, a file, a folder, or the address of a service. */
  readonly location: 'none' | 'file' | 'folder' | 'url';
  /** Reads or checks what the location holds. A refusal carries every problem found. */
  open(location: string, options?: TravelSourceOptions): Promise<OpenedTravelSource>;
}

export interface TravelSourceOptions {
  /** Unit of the numbers of a matrix whose header does not say it; minutes when absent. */
  readonly unit?: 'minutes' | 'seconds';
}

export type OpenedTravelSource =
  | { readonly status: 'ready'; readonly source: TravelTimeSource }
  | { readonly status: 'refused'; readonly problems: readonly TravelSourceProblem[] };
