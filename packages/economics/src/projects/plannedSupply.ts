import { mayPlanSupply, type ProjectStage } from './stages.ts';

export interface ProjectMember {
  readonly profession: string;
  /** Full-time equivalents that come with the project. */
  readonly fte: number;
  /** Already at work around: they move in, and change nothing of the supply. */
  readonly alreadyHere: boolean;
}

export interface PlannableProject {
  readonly name: string;
  readonly stage: ProjectStage;
  readonly commune: string | null;
  /** First day of care, `2027-09-01`. */
  readonly opening: string | null;
  readonly members: readonly ProjectMember[];
}

/** Care that a project will offer: one line a profession. */
export interface PlannedLine {
  readonly commune: string;
  readonly profession: string;
  readonly label: string;
  readonly from: string;
  readonly fte: number;
}

export type PlannedSupply =
  | { readonly status: 'ready'; readonly lines: readonly PlannedLine[] }
  /** Everything that is missing, each by its code. */
  | { readonly status: 'refused'; readonly reasons: readonly PlanRefusal[] };

export type PlanRefusal = 'project/too-early' | 'project/no-opening' | 'project/no-commune' | 'project/nobody-new';

/** What a project adds to the supply from its opening on: the full-time equivalents of those who come, by profession. */
export function plannedSupply(project: PlannableProject): PlannedSupply {
  const coming = project.members.filter(({ alreadyHere, fte }) => !alreadyHere && fte > 0);
  const reasons: PlanRefusal[] = [];
  if (!mayPlanSupply(project.stage)) reasons.push('project/too-early');
  if (project.opening === null) reasons.push('project/no-opening');
  if (project.commune === null) reasons.push('project/no-commune');
  if (coming.length === 0) reasons.push('project/nobody-new');
  const { commune, opening, name } = project;
  if (reasons.length > 0 || commune === null || opening === null) return { status: 'refused', reasons };
  const byProfession = new Map<string, number>();
  for (const { profession, fte } of coming) byProfession.set(profession, (byProfession.get(profession) ?? 0) + fte);
  const lines = [...byProfession].map(([profession, fte]) => ({
    commune,
    profession,
    label: name,
    from: opening,
    fte,
  }));
  return { status: 'ready', lines };
}
