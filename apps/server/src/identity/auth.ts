import { passkey } from '@better-auth/passkey';
import type { Language } from '@maillage/contract';
import type { Database } from '@maillage/database';
import { betterAuth } from 'better-auth';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { magicLink } from 'better-auth/plugins/magic-link';
import type { Mailer } from '../mail/mailer.ts';
import type { Settings } from '../settings.ts';
import { signInLetter } from './signInLetter.ts';

export type Auth = ReturnType<typeof createAuth>;

/** Minutes for which a sign-in link works, once. */
const LINK_MINUTES = 15;

/** Accounts and sessions, at one public address: sign-in by a link in a mail, a passkey, or a national OpenID Connect provider. */
export function createAuth(origin: string, { database, mailer, settings, secret }: AuthParts) {
  return betterAuth({
    appName: 'Maillage',
    baseURL: origin,
    basePath: '/api/auth',
    secret,
    database: database.identityPool,
    trustedOrigins: [origin],
    telemetry: { enabled: false },
    // the server limits every route; here only what sends a mail to somebody, since anybody may type any address
    rateLimit: {
      enabled: true,
      window: 60,
      max: settings.rateLimit,
      customRules: {
        '/sign-in/magic-link': { window: 60, max: Math.ceil(settings.rateLimit / MAIL_COSTS_REQUESTS) },
        // a whole hospital may sign in from one address: the limits of better-auth are too low for it
        '/magic-link/verify': { window: 60, max: settings.rateLimit },
        '/sign-in/social': { window: 60, max: settings.rateLimit },
      },
    },
    user: { additionalFields: { locale: { type: 'string', defaultValue: 'fr', input: false } } },
    databaseHooks: {
      user: {
        create: { before: async (user) => ({ data: { ...user, name: user.name || user.email.split('@')[0]! } }) },
      },
    },
    session: { expiresIn: 30 * DAY_SECONDS, updateAge: DAY_SECONDS },
    account: { accountLinking: { enabled: true, trustedProviders: settings.identityProviders.map(({ id }) => id) } },
    advanced: {
      cookiePrefix: 'maillage',
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      useSecureCookies: origin.startsWith('https:'),
      // said, because under a test runner better-auth leaves them out
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
    logger: { level: 'error', disabled: settings.logLevel === 'silent' },
    plugins: [
      magicLink({
        expiresIn: LINK_MINUTES * 60,
        storeToken: 'hashed',
        async sendMagicLink({ email, url, metadata }, context) {
          if (typeof metadata?.['take'] === 'function') return metadata['take'](url);
          const locale = (context?.headers?.get(LANGUAGE_HEADER) ?? 'fr') as Language;
          await mailer.send(signInLetter({ recipient: email, url, locale, minutes: LINK_MINUTES }));
        },
      }),
      // a key that can be found without an address (resident): one touch signs in
      passkey({
        rpName: 'Maillage',
        origin,
        authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
      }),
      genericOAuth({
        config: settings.identityProviders.map(({ id, title, discoveryUrl, clientId, clientSecret, scopes }) => ({
          providerId: id,
          name: title,
          discoveryUrl,
          clientId,
          clientSecret,
          scopes: [...scopes],
          pkce: true,
          requireIdTokenVerification: true,
          mapProfileToUser: (profile) => ({ name: nameIn(profile), email: emailIn(profile) }),
        })),
      }),
    ],
  });
}

export interface AuthParts {
  readonly database: Database;
  readonly mailer: Mailer;
  readonly settings: Settings;
  readonly secret: string;
}

/** Set by our route on the request it hands over: the reader's language, found once. */
export const LANGUAGE_HEADER = 'maillage-language';

/** Set likewise: the address of whoever asks, as the server sees it. */
export const ADDRESS_HEADER = 'maillage-client-address';

/** A mail counts like this many requests: six a minute where 1,200 requests are allowed. */
const MAIL_COSTS_REQUESTS = 200;

const DAY_SECONDS = 86_400;

type Profile = Readonly<Record<string, unknown>>;

/** ProConnect says `usual_name`, Pro Santé Connect `family_name`. */
function nameIn(profile: Profile): string {
  const whole = [profile['given_name'], profile['usual_name'] ?? profile['family_name']].filter(Boolean).join(' ');
  return String(profile['name'] ?? (whole || profile['email'] || profile['sub']));
}

/** Pro Santé Connect may give no address: the account then has one that no mail reaches, made from its stable subject. */
function emailIn(profile: Profile): string {
  return String(profile['email'] ?? `${profile['sub']}@sans-adresse.invalid`).toLowerCase();
}
