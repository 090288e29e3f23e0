const name = 'organisation';
const yearSeconds = 31_536_000;

/** Id of the organisation that this person chose to act in; the server reads the same cookie. */
export function chosenOrganisation(cookies: string = document.cookie): string | undefined {
  const pairs = cookies.split('; ').map((pair) => pair.split('='));
  return pairs.find(([key]) => key === name)?.[1];
}

export function chooseOrganisation(id: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve.
  document.cookie = `${name}=${encodeURIComponent(id)}; path=/; max-age=${yearSeconds}; samesite=lax`;
}

export function forgetOrganisation(): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve.
  document.cookie = `${name}=; path=/; max-age=0; samesite=lax`;
}
