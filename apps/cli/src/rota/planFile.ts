import { readFileSync, writeFileSync } from 'node:fs';
import { planRota, type Rota, type RotaRequest, rotaRequestProblems } from '@maillage/rota';
import { BadRotaInput } from './badRotaInput.ts';

export interface PlanOptions {
  readonly request: string;
  readonly seconds: string;
  readonly seed: string;
  readonly out?: string;
}

/** Plans the rota of a request in JSON, and writes it when asked to. */
export async function planFile(
  { request: file, seconds, seed, out }: PlanOptions,
  interruption: AbortSignal,
  tell: (line: string) => void,
): Promise<Rota> {
  const request = readRequest(file);
  const rota = await planRota(request, {
    seconds: positive('--seconds', seconds),
    seed: positive('--seed', seed),
    signal: interruption,
    onProgress: ({ objective, value, bound, seconds: elapsed }) =>
      tell(`${elapsed.toFixed(1)} s, ${objective}${value === undefined ? '' : ` ${value} (none below ${bound})`}`),
  });
  if (out !== undefined) usable(out, () => writeFileSync(out, `${JSON.stringify(rota, undefined, 1)}\n`));
  return rota;
}

function readRequest(file: string): RotaRequest {
  const text = usable(file, () => readFileSync(file, 'utf8'));
  const request = shaped(file, text);
  const problems = rotaRequestProblems(request);
  if (problems.length === 0) return request;
  throw new BadRotaInput(
    problems.map(({ code, path, value }) => ({
      code,
      file,
      ...(value === undefined ? {} : { value: String(value) }),
      sentence: `${path}: ${code}${value === undefined ? '' : ` (“${value}”)`}`,
    })),
  );
}

/** A text that is no request in JSON is one problem: the fields that are missing make its reading fail. */
function shaped(file: string, text: string): RotaRequest {
  try {
    const request = JSON.parse(text) as RotaRequest;
    rotaRequestProblems(request);
    return request;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BadRotaInput([{ code: 'rota/shape', file, sentence: `the file is no rota request: ${reason}` }]);
  }
}

function usable<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new BadRotaInput([
      { code: 'file/unusable', file, sentence: `the file cannot be used: ${String(error.code)}` },
    ]);
  }
}

function positive(option: string, text: string): number {
  const value = Number(text);
  if (value > 0 && value < Number.POSITIVE_INFINITY) return value;
  throw new BadRotaInput([
    { code: 'option/not-positive', file: option, value: text, sentence: `“${text}” is not a number above 0` },
  ]);
}
