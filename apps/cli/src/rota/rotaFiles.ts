import { readFileSync, writeFileSync } from 'node:fs';
import {
  parseRosterCsv,
  parseShiftInstance,
  rosterAsCsv,
  type ShiftInstance,
  type ShiftRoster,
  sentenceOfShiftProblem,
} from '@maillage/rota';
import { BadRotaInput } from './badRotaInput.ts';

export function readShiftInstance(file: string): ShiftInstance {
  const { instance, problems } = parseShiftInstance(textOf(file));
  if (instance) return instance;
  throw new BadRotaInput(problems.map((problem) => ({ ...problem, file, sentence: sentenceOfShiftProblem(problem) })));
}

export function readShiftRoster(instance: ShiftInstance, file: string): ShiftRoster {
  const { roster, problems } = parseRosterCsv(instance, textOf(file));
  if (problems.length === 0) return roster;
  throw new BadRotaInput(problems.map((problem) => ({ ...problem, file, sentence: sentenceOfShiftProblem(problem) })));
}

/** Writes the roster; called once with an empty one before the search, so that a folder that is not there is said at once. */
export function writeShiftRoster(instance: ShiftInstance, roster: ShiftRoster, file: string): void {
  try {
    writeFileSync(file, rosterAsCsv(instance, roster));
  } catch (error) {
    throw unusable(error, file, 'the file cannot be written');
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw unusable(error, file, 'the file cannot be read');
  }
}

function unusable(error: unknown, file: string, what: string): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  return new BadRotaInput([{ code: 'file/unusable', file, sentence: `${what}: ${String(error.code)}` }]);
}
