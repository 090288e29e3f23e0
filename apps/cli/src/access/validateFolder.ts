import { readFileSync, writeFileSync } from 'node:fs';
import { restrictToReach } from '@maillage/travel';
import { estimate } from '@maillage/travel-sources';
import { minutes } from '@maillage/units';
import { withIsereTimes } from './isereTimes.ts';
import { type AccessValidation, validateAccess } from './validateAccess.ts';
import { readValidationInput } from './validationInput.ts';

const REACH = minutes(20);

/** Validates against the public files of a mirror folder; `onStep` tells what is being done. */
export async function validateFolder(mirror: string, onStep: (step: string) => void): Promise<AccessValidation> {
  onStep('reading the published APL, head counts and positions');
  const input = await readValidationInput(mirror);
  onStep('estimating travel times');
  const france = restrictToReach(await estimate.times(input.places, REACH), REACH);
  onStep('comparing, and calibrating supply');
  return validateAccess(input, { france, isere: withIsereTimes(france, input.codes, mirror) });
}

const BEGIN = '<!-- written by `maillage access validate --write`: begin -->';
const END = '<!-- end -->';

/** Puts the report between the two marks of a Markdown file. */
export function writeBetweenMarks(file: string, report: string): void {
  const text = readFileSync(file, 'utf8');
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`Got no marks in ${file} when expected “${BEGIN}” then “${END}”.`);
  writeFileSync(file, `${text.slice(0, begin + BEGIN.length)}\n\n${report}\n\n${text.slice(end)}`);
}
