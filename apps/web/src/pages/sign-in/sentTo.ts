const sentKey = 'maillage.sign-in.sent';
const typedKey = 'maillage.sign-in.email';

/** The address to which this tab asked for a link, so that a reload still says to look there. */
export const sentTo = (): string | undefined => sessionStorage.getItem(sentKey) ?? undefined;

export function keepSentTo(email: string | undefined): void {
  if (email) sessionStorage.setItem(sentKey, email);
  else sessionStorage.removeItem(sentKey);
}

/** What was typed last in the field, kept in this browser. */
export const typedEmail = (): string => localStorage.getItem(typedKey) ?? '';
export const keepTypedEmail = (email: string): void => localStorage.setItem(typedKey, email);
