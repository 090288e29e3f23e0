import { sentenceOfTravelProblem, TravelSourceFailure, type TravelSourceProblem } from '@maillage/travel-sources';

/** Thrown when the input cannot be used, with everything wrong in it. */
export class BadTravelInput extends Error {
  readonly problems: readonly TravelSourceProblem[];

  constructor(problems: readonly TravelSourceProblem[]) {
    super(`Got ${problems.length} problems when expected none.`);
    this.name = 'BadTravelInput';
    this.problems = problems;
  }
}

/** Prints what the work answers: on stdout, as JSON when asked. Bad input: every problem on stderr, exit code 2. */
export async function answerTravel<Answer>(
  json: boolean,
  work: () => Promise<Answer>,
  describe: (answer: Answer) => string,
) {
  try {
    const answer = await work();
    const text = json ? JSON.stringify(answer) : describe(answer);
    if (text !== '') process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  } catch (error) {
    const problems =
      error instanceof BadTravelInput
        ? error.problems
        : error instanceof TravelSourceFailure
          ? [error.problem]
          : undefined;
    if (problems === undefined) throw error;
    for (const problem of problems) console.error(sentenceOfTravelProblem(problem));
    if (json) console.log(JSON.stringify({ problems }));
    process.exitCode = 2;
  }
}
