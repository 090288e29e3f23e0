/** How far the reference data are; what `GET /api/health` says of them. */
export interface Loading {
  status: 'loading' | 'ready' | 'degraded';
  message: string;
  /** From 0 to 1, or null when nobody can tell. */
  progress: number | null;
}
