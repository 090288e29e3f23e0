import type { OperationOutcome, OperationOutcomeIssue } from 'fhir/r4.js';

/** What is wrong with a search: FHIR's code, the parameter, a sentence for people. */
export interface SearchProblem {
  readonly code: 'required' | 'value' | 'not-supported' | 'too-costly' | 'not-found' | 'login';
  readonly parameter: string;
  readonly text: string;
}

/** The body of every refusal. */
export function outcomeOf(problems: readonly SearchProblem[]): OperationOutcome {
  return { resourceType: 'OperationOutcome', issue: problems.map(issueOf) };
}

function issueOf({ code, parameter, text }: SearchProblem): OperationOutcomeIssue {
  return {
    severity: 'error',
    code,
    diagnostics: text,
    details: { text },
    ...(parameter !== '' && { expression: [`http.${parameter}`] }),
  };
}
