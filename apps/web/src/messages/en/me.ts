import type me from '../fr/me.ts';
import type { SameKeys } from '../index.ts';

export default {
  account: 'My account',
  actingIn: 'You act for',
  switched: 'You now act for {{organisation}}.',
  signOut: 'Sign out',
  title: '{{name}}, you act for {{organisation}}.',
  titleAlone: '{{name}}, you have no organisation yet.',
  organisations: 'My organisations',
  organisationsNote: 'the chosen one receives what you write',
  noOrganisation:
    'An organisation (CPTS, intercommunalité, département, agency) adds you by your address. Ask its coordination.',
  openTerritory: 'Open its territory',
  demo: 'demonstration',
  leave: 'Leave',
  leaveWhy: 'On a shared computer, sign out before you go.',
  role: {
    coordinator: 'coordination',
    professional: 'health professional',
    elected: 'elected official',
    partner: 'partner',
    reader: 'reading',
  },
  mails: {
    title: 'Mails of the organisation',
    none: 'No mail has been sent yet.',
    failed_zero: 'all were sent',
    failed_one: '{{count}} mail was not sent',
    failed_other: '{{count}} mails were not sent',
    subject: 'Subject',
    recipient: 'Recipient',
    state: 'State',
    day: 'Date',
    is: { queued: 'waiting', sent: 'sent', failed: 'failed:' },
  },
} satisfies SameKeys<typeof me>;
