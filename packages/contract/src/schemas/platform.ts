import { type Static, Type } from 'typebox';
import { FileProblem, nullable, Provenance } from './common.ts';

export const roles = ['coordinator', 'professional', 'elected', 'partner', 'reader'] as const;
export type Role = (typeof roles)[number];
export const RoleSchema = Type.Enum([...roles]);

/** GET /api/health */
export const Health = Type.Object({
  status: Type.Union([Type.Literal('ready'), Type.Literal('loading'), Type.Literal('degraded')]),
  version: Type.String(),
  database: Type.Union([Type.Literal('embedded'), Type.Literal('external')]),
  reference: Type.Object({ communes: Type.Integer(), message: Type.String(), progress: nullable(Type.Number()) }),
});
export type Health = Static<typeof Health>;

/** GET /api/me */
export const Me = Type.Object({
  person: nullable(Type.Object({ id: Type.String(), name: Type.String(), email: Type.String() })),
  memberships: Type.Array(
    Type.Object({
      organisation: Type.Object({
        id: Type.String(),
        name: Type.String(),
        kind: Type.String(),
        demo: Type.Boolean(),
        territory: nullable(Type.String()),
      }),
      role: RoleSchema,
    }),
  ),
  /** Language of this answer: `?lang=`, the cookie `lang`, or Accept-Language. */
  locale: Type.Union([Type.Literal('fr'), Type.Literal('en')]),
  /** National sign-ins that this server offers, for `POST /api/auth/sign-in/social { provider: id }`. */
  identityProviders: Type.Array(Type.Object({ id: Type.String(), title: Type.String() })),
  /** Shown in development only: `GET /api/demo/sign-in?email=` signs in. */
  demoAccounts: Type.Array(Type.Object({ email: Type.String(), name: Type.String(), role: RoleSchema })),
});
export type Me = Static<typeof Me>;

/** GET /api/datasets: what is loaded, what could be. */
export const DatasetStatus = Type.Object({
  id: Type.String(),
  title: Type.String(),
  publisher: Type.String(),
  licence: Type.String(),
  sourceUrl: Type.String(),
  /** `stale`: brought to the communes of an older COG; to be loaded again. */
  state: Type.Union([Type.Literal('absent'), Type.Literal('loaded'), Type.Literal('stale')]),
  loaded: Type.Array(
    Type.Intersect([
      Provenance,
      Type.Object({ rows: Type.Integer(), bytes: Type.Integer(), sha256: Type.String(), problems: Type.Integer() }),
    ]),
  ),
});
export type DatasetStatus = Static<typeof DatasetStatus>;
export const DatasetList = Type.Object({ datasets: Type.Array(DatasetStatus) });
export type DatasetList = Static<typeof DatasetList>;

/** GET /api/jobs/{id}; also as a stream of server-sent events at /api/jobs/{id}/events. */
export const Job = Type.Object({
  id: Type.String(),
  kind: Type.String(),
  state: Type.Union([
    Type.Literal('queued'),
    Type.Literal('running'),
    Type.Literal('done'),
    Type.Literal('failed'),
    Type.Literal('cancelled'),
  ]),
  done: Type.Number(),
  total: nullable(Type.Number()),
  message: Type.String(),
  problems: Type.Array(FileProblem),
  problemCount: Type.Integer(),
});
export type Job = Static<typeof Job>;
