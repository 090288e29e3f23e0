import { QueryClient } from '@tanstack/react-query';
import { RequestFailure } from './getJson.ts';

/** Data still loading on the server are asked again; a refusal is not. */
const isPassing = (failure: unknown) =>
  failure instanceof RequestFailure && (failure.code === 'reference/loading' || failure.code === 'unreachable');

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (attempt, failure) => isPassing(failure) && attempt < 3,
      retryDelay: (attempt) => 1000 * 2 ** attempt,
      refetchOnWindowFocus: false,
    },
  },
});
