import { PROJECT_STAGES, type ProjectStage } from '@maillage/economics';
import { type Static, Type } from 'typebox';
import { EQUIPMENT_TYPES, type EquipmentType } from '../equipmentTypes.ts';
import { Day, nullable } from './common.ts';

const Commune = nullable(Type.String({ pattern: '^\\d[\\dAB]\\d{3}$' }));
const Text = (maxLength: number) => Type.String({ maxLength });
const oneOf = <Value extends string>(...values: readonly Value[]) => Type.Unsafe<Value>(Type.Enum([...values]));

export const ProjectKind = oneOf('msp', 'health-centre');
export const PremisesState = oneOf('none', 'searching', 'found', 'works', 'ready');
export const FundingState = oneOf('planned', 'asked', 'obtained', 'refused');

/** What a coordinator writes about a project. */
export const ProjectContent = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 160 }),
  kind: ProjectKind,
  stage: oneOf<ProjectStage>(...PROJECT_STAGES),
  commune: Commune,
  started: nullable(Day),
  opening: nullable(Day),
  members: Type.Array(
    Type.Object({
      profession: Text(60),
      name: Text(120),
      fte: Type.Number({ minimum: 0, maximum: 50 }),
      /** Already at work around: moves in, adds no supply. */
      alreadyHere: Type.Boolean(),
    }),
    { maxItems: 100 },
  ),
  premises: Type.Object({
    address: Text(300),
    state: PremisesState,
    squareMetres: nullable(Type.Number({ exclusiveMinimum: 0, maximum: 100_000 })),
  }),
  funding: Type.Array(
    Type.Object({ source: Text(160), euros: Type.Number({ minimum: 0, maximum: 1e9 }), state: FundingState }),
    { maxItems: 50 },
  ),
  milestones: Type.Array(Type.Object({ label: Text(160), day: nullable(Day), done: Type.Boolean() }), {
    maxItems: 100,
  }),
  documents: Type.Array(
    Type.Object({ label: Text(160), url: Type.String({ maxLength: 500, pattern: '^(https?://.*)?$' }) }),
    {
      maxItems: 100,
    },
  ),
});
export type ProjectContent = Static<typeof ProjectContent>;

const saved = {
  id: Type.String(),
  communeName: nullable(Type.String()),
  /** Longitude and latitude of the commune. */
  point: nullable(Type.Tuple([Type.Number(), Type.Number()])),
  version: Type.Integer(),
  updatedAt: Type.String(),
  updatedBy: Type.String(),
};

export const SavedProject = Type.Object({
  ...saved,
  content: ProjectContent,
  /** Entries of the ledger that stand for it. */
  planned: Type.Integer(),
});
export type SavedProject = Static<typeof SavedProject>;
export const ProjectList = Type.Object({ projects: Type.Array(SavedProject), editable: Type.Boolean() });
export type ProjectList = Static<typeof ProjectList>;

export const RegisterNote = Type.Object({ text: Type.String(), at: Type.String(), by: Type.String() });
/** GET /api/projects/{id} */
export const OneProject = Type.Object({
  project: SavedProject,
  notes: Type.Array(RegisterNote),
  history: Type.Array(
    Type.Object({ number: Type.Integer(), at: Type.String(), by: Type.String(), stage: Type.String() }),
  ),
  editable: Type.Boolean(),
});
export type OneProject = Static<typeof OneProject>;
/** PUT /api/projects/{id} */
export const ProjectChange = Type.Object({ content: ProjectContent, version: Type.Integer() });
export type ProjectChange = Static<typeof ProjectChange>;

/** A piece of heavy or shared equipment. */
export const EquipmentContent = Type.Object({
  type: oneOf<EquipmentType>(...EQUIPMENT_TYPES),
  name: Type.String({ minLength: 1, maxLength: 160 }),
  commune: Commune,
  from: nullable(Day),
  to: nullable(Day),
  hours: Text(200),
  sharedBy: Text(300),
});
export type EquipmentContent = Static<typeof EquipmentContent>;
export const SavedEquipment = Type.Object({ ...saved, content: EquipmentContent });
export type SavedEquipment = Static<typeof SavedEquipment>;
export const EquipmentList = Type.Object({ equipment: Type.Array(SavedEquipment), editable: Type.Boolean() });
export type EquipmentList = Static<typeof EquipmentList>;
export const EquipmentChange = Type.Object({ content: EquipmentContent, version: Type.Integer() });
export type EquipmentChange = Static<typeof EquipmentChange>;

/** GET /api/equipment/coverage?territory=&type=&date= */
export const Coverage = Type.Object({
  territory: Type.Object({
    id: Type.String(),
    name: Type.String(),
    bounds: Type.Tuple([Type.Number(), Type.Number(), Type.Number(), Type.Number()]),
  }),
  type: Type.String(),
  date: Day,
  people: Type.Number(),
  sites: Type.Integer(),
  within: Type.Array(Type.Object({ minutes: Type.Integer(), people: Type.Number() })),
  /** Minutes by commune of the territory, rounded to a tenth; null where nothing is reached. */
  codes: Type.Array(Type.String()),
  minutes: Type.Array(nullable(Type.Number())),
  /** Beyond it, travel times are the national estimate by distance. */
  measuredUpTo: Type.Integer(),
});
export type Coverage = Static<typeof Coverage>;
