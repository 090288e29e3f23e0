import { readFileSync } from 'node:fs';
import { type Parsed, parseCordeau, parseSolution, type RoundsInstance, type RoundsSolution } from '@maillage/rounds';
import { BadRoundsInput } from './badRoundsInput.ts';

export function readInstance(file: string): RoundsInstance {
  return read(file, parseCordeau);
}

export function readSolution(file: string): RoundsSolution {
  return read(file, parseSolution);
}

function read<Value>(file: string, parse: (text: string) => Parsed<Value>): Value {
  const parsed = parse(textOf(file));
  if (parsed.kind === 'refused') throw new BadRoundsInput(file, parsed.problems);
  return parsed.value;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new BadRoundsInput(file, [{ code: 'file/unreadable', value: String(error.code) }]);
  }
}
