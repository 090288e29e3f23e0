import { RequestFailure } from '../../api/getJson.ts';

/** A code that no commune has carried since 2015; the server suggests near ones. */
export const isUnknownCommune = (failure: unknown): failure is RequestFailure =>
  failure instanceof RequestFailure && failure.code === 'commune/unknown';

export interface Suggestion {
  readonly code: string;
  readonly name: string;
}

export function suggestionsOf({ details }: RequestFailure): readonly Suggestion[] {
  const suggestions = details['suggestions'];
  return Array.isArray(suggestions) ? suggestions.filter(isSuggestion) : [];
}

const isSuggestion = (value: unknown): value is Suggestion =>
  typeof value === 'object' && value !== null && 'code' in value && 'name' in value;
