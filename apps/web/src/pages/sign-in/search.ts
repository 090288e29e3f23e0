export interface SignInSearch {
  /** Where to go once signed in: a path of this site. */
  to?: string;
  /** What went wrong with a link, as the server names it. */
  error?: string;
}

/** Reads an address from outside. A path of another site (`//elsewhere`, `/\elsewhere`) is left out. */
export function parseSignInSearch({ to, error }: Record<string, unknown>): SignInSearch {
  return {
    ...(typeof to === 'string' && /^\/(?![/\\])/.test(to) && { to }),
    ...(typeof error === 'string' && error !== '' && { error }),
  };
}
