import { join, resolve } from 'node:path';

/** What the environment decides. Every variable is listed in docs/running.md. */
export interface Settings {
  readonly development: boolean;
  /** The database, downloads and secrets of this host. */
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  readonly host: string;
  /** The port asked for; `undefined` means the next free one from 4180. */
  readonly port: number | undefined;
  /** Address that people see, without a slash at the end: links in mails start with it. `undefined`: where we listen. */
  readonly publicUrl: string | undefined;
  readonly trustProxy: boolean;
  /** Requests per minute and address. */
  readonly rateLimit: number;
  /** Largest file of public data that a coordinator may send, in megabytes. */
  readonly uploadLimitMb: number;
  /** Whether calendars of clinicians may stand on this host or its network: for tests, and an organisation's own server. */
  readonly privateCalendars: boolean;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Signs sessions; several hosts of one database share it. `undefined`: a random one kept in the data folder. */
  readonly secret: string | undefined;
  /** Keys of 256 bits that seal personal data, the current one first. None: one kept in the data folder. */
  readonly fieldKeys: readonly FieldKey[];
  /** Days for which the personal data of an appointment are kept after it. */
  readonly appointmentDays: number;
  /** OpenID Connect providers: Pro Santé Connect, ProConnect. */
  readonly identityProviders: readonly IdentityProvider[];
  /** Whether anybody signed in may open an organisation; otherwise whoever runs the host does (`maillage organisation add`). */
  readonly founding: boolean;
  /** The demonstration territory with its invented people. */
  readonly demo: boolean;
  /** A folder with the files of public data, loaded at the start where it exists (an address is for `data pull`). */
  readonly dataMirror: string | undefined;
  /** The built web application. */
  readonly webFolder: string;
  readonly logLevel: string;
}

export interface FieldKey {
  readonly id: string;
  /** 64 hexadecimal digits. */
  readonly key: string;
}

export interface IdentityProvider {
  readonly id: string;
  readonly title: string;
  readonly discoveryUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: readonly string[];
}

/** Settings from environment variables; throws one error that names every bad one. */
export function readSettings(env: NodeJS.ProcessEnv, projectFolder = join(import.meta.dirname, '../../..')): Settings {
  const problems: string[] = [];
  const development = env['NODE_ENV'] !== 'production';
  const settings: Settings = {
    development,
    dataFolder: resolve(env['MAILLAGE_DATA_FOLDER'] ?? join(projectFolder, 'data')),
    databaseUrl: address('DATABASE_URL', ['postgres:', 'postgresql:']),
    host: env['HOST'] ?? '127.0.0.1',
    port: env['PORT'] ? wholeNumber('PORT', 0, 65_535, 0) : undefined,
    publicUrl: address('MAILLAGE_PUBLIC_URL', ['http:', 'https:'])?.replace(/\/+$/, ''),
    trustProxy: onOff('MAILLAGE_TRUST_PROXY', false),
    rateLimit: wholeNumber('MAILLAGE_RATE_LIMIT', 1, 1_000_000, 1_200),
    uploadLimitMb: wholeNumber('MAILLAGE_UPLOAD_LIMIT_MB', 1, 10_000, 500),
    privateCalendars: onOff('MAILLAGE_PRIVATE_CALENDARS', false),
    smtpUrl: address('MAILLAGE_SMTP_URL', ['smtp:', 'smtps:']),
    mailFrom: env['MAILLAGE_MAIL_FROM'] ?? 'Maillage <maillage@localhost>',
    secret: env['MAILLAGE_SECRET'] || undefined,
    fieldKeys: (env['MAILLAGE_FIELD_KEYS'] || '').split(',').filter(Boolean).flatMap(fieldKey),
    appointmentDays: wholeNumber('MAILLAGE_APPOINTMENT_DAYS', 1, 3_650, 90),
    identityProviders: ['PRO_SANTE_CONNECT', 'PRO_CONNECT'].flatMap(identityProvider),
    founding: onOff('MAILLAGE_FOUNDING', development),
    demo: onOff('MAILLAGE_DEMO', development),
    dataMirror: env['MAILLAGE_DATA_MIRROR'] || undefined,
    webFolder: resolve(env['MAILLAGE_WEB_FOLDER'] ?? join(projectFolder, 'apps/web/dist')),
    logLevel: env['MAILLAGE_LOG'] ?? (development ? 'warn' : 'info'),
  };
  if (!development && !settings.publicUrl)
    problems.push('MAILLAGE_PUBLIC_URL should give the address that people open: links in mails start with it');
  if (problems.length > 0) throw new Error(`These settings cannot be used:\n- ${problems.join('\n- ')}`);
  return settings;

  function address(name: string, protocols: readonly string[]): string | undefined {
    const value = env[name];
    if (!value) return undefined;
    if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol))
      problems.push(`${name} should be an address that starts with ${protocols.map((p) => `${p}//`).join(' or ')}`);
    return value;
  }
  function wholeNumber(name: string, from: number, to: number, otherwise: number): number {
    const value = env[name] ? Number(env[name]) : otherwise;
    if (!Number.isInteger(value) || value < from || value > to)
      problems.push(`${name} should be a whole number from ${from} to ${to}, got “${env[name]}”`);
    return value;
  }
  function onOff(name: string, otherwise: boolean): boolean {
    const value = env[name]?.toLowerCase();
    if (!value) return otherwise;
    if (!['on', 'off'].includes(value)) problems.push(`${name} should be on or off, got “${env[name]}”`);
    return value === 'on';
  }
  function fieldKey(text: string, at: number): FieldKey[] {
    const [, id, key] = /^([\w-]{1,20})=([\da-f]{64})$/i.exec(text.trim()) ?? [];
    if (id && key) return [{ id, key }];
    problems.push(
      `MAILLAGE_FIELD_KEYS should be id=64 hexadecimal digits, separated by commas; number ${at + 1} is not`,
    );
    return [];
  }
  function identityProvider(prefix: string): IdentityProvider[] {
    const discoveryUrl = address(`${prefix}_DISCOVERY_URL`, ['https:', 'http:']);
    if (!discoveryUrl) return [];
    const [clientId, clientSecret] = [env[`${prefix}_CLIENT_ID`], env[`${prefix}_CLIENT_SECRET`]];
    if (!clientId || !clientSecret)
      problems.push(`${prefix}_CLIENT_ID and ${prefix}_CLIENT_SECRET go with ${prefix}_DISCOVERY_URL`);
    const known = PROVIDERS[prefix]!;
    const scopes = env[`${prefix}_SCOPES`]?.split(' ') ?? known.scopes;
    return [{ ...known, discoveryUrl, clientId: clientId ?? '', clientSecret: clientSecret ?? '', scopes }];
  }
}

/** The two national sign-ins; their scopes are those of their public documentation. */
const PROVIDERS: Record<string, Pick<IdentityProvider, 'id' | 'title' | 'scopes'>> = {
  PRO_SANTE_CONNECT: { id: 'pro-sante-connect', title: 'Pro Santé Connect', scopes: ['openid', 'scope_all'] },
  PRO_CONNECT: {
    id: 'pro-connect',
    title: 'ProConnect',
    scopes: ['openid', 'given_name', 'usual_name', 'email', 'uid'],
  },
};
