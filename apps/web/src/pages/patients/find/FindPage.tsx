import { getRouteApi } from '@tanstack/react-router';
import { Near } from './Near.tsx';
import { Where } from './Where.tsx';

const route = getRouteApi('/patients');

/** One question first: where are you? Then what is free nearby. */
export function FindPage() {
  const search = route.useSearch();
  return search.commune ? <Near search={search} commune={search.commune} /> : <Where />;
}
