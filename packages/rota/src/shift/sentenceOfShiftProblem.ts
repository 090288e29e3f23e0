import type { ShiftFileProblem } from './parseShiftInstance.ts';
import type { RosterFileProblem } from './shiftRosterFile.ts';

const sentences: Record<ShiftFileProblem['code'] | RosterFileProblem['code'], string> = {
  'section/missing': 'the section {value} is missing',
  'section/unknown': '“{value}” is no section of this format',
  'line/columns': 'the line has {value} columns, fewer than its section needs',
  'number/invalid': '“{value}” is not a whole number',
  'day/outside': 'day “{value}” is outside the horizon (days count from 0)',
  'shift/unknown': '“{value}” is no shift of the instance',
  'shift/repeated': 'the shift “{value}” is described twice',
  'staff/unknown': '“{value}” is nobody of the instance',
  'staff/repeated': '“{value}” is described twice',
  'columns/missing': 'a line reads staff,day,shift: “{value}”',
  'cell/repeated': '{value}: a second shift on the same day',
};

/** `the section SECTION_COVER is missing`. */
export function sentenceOfShiftProblem({ code, value }: ShiftFileProblem | RosterFileProblem): string {
  return sentences[code].replace('{value}', value);
}
