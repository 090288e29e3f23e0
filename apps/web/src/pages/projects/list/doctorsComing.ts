import type { ProjectContent } from '@maillage/contract';

/** Full-time equivalents of general practitioners who come with a project. */
export const doctorsComing = ({ members }: ProjectContent): number =>
  members
    .filter(({ profession, alreadyHere }) => profession === 'general-practitioner' && !alreadyHere)
    .reduce((sum, { fte }) => sum + fte, 0);
