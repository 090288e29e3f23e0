import type signIn from '../fr/sign-in.ts';
import type { SameKeys } from '../index.ts';

export default {
  tab: 'Sign in',
  title: 'Sign in with your e-mail address.',
  why: 'Reading needs no account. An account is for writing: create a territory, keep the ledger, import data.',
  email: 'E-mail address',
  emailHelp: 'We send a link there; there is no password.',
  emailWrong: 'This address is incomplete. Write it like first.last@example.org.',
  send: 'Send me the link',
  sending: 'Sending…',
  sent: {
    title: 'Look in your mail.',
    where: 'We sent a link to <b>{{email}}</b>. It opens the session, once, for 15 minutes.',
    nothing: 'Nothing there? Look in the junk folder, then ask for a new link. This page can stay open.',
    outbox: 'Open the outbox (development)',
    resend: 'Send a new link',
    again: 'A new link is on its way.',
    change: 'Change the address',
  },
  passkey: {
    open: 'Sign in with a passkey',
    why: 'Fingerprint, face or code of this device, if you registered a passkey on it.',
    refused: 'No passkey was recognised. Try again, or ask for a link by mail.',
  },
  providers: 'Or with a service of the State',
  continueWith: 'Continue with {{title}}',
  demo: {
    title: 'Try with a demonstration account',
    note: 'invented people, in real communes; in development only',
  },
  already: 'You are already signed in: {{name}}.',
  goOn: 'Go on',
  account: 'My account',
  signOut: 'Sign out',
  error: {
    link: 'This link was already used or is more than 15 minutes old. Ask for a new one below.',
    provider: 'Signing in did not succeed. Nothing changed; try again, or ask for a link by e-mail.',
  },
} satisfies SameKeys<typeof signIn>;
