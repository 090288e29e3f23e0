import { parseDay } from '@maillage/units';

/** The questions, one a screen, and the summary that ends them. */
export const questions = ['week', 'amount', 'places', 'holidays', 'days', 'calendar', 'more', 'summary'] as const;
export type Question = (typeof questions)[number];

export interface QuestionSearch {
  question?: Question;
}

export function parseQuestionSearch({ question }: Record<string, unknown>): QuestionSearch {
  const known = questions.find((one) => one === question);
  return known ? { question: known } : {};
}

export const shownWho = ['answered', 'waiting', 'failing'] as const;
export type ShownWho = (typeof shownWho)[number];

/** What the grid shows, as it stands in the address; absent: the next eight weeks, everybody. */
export interface GridSearch {
  from?: string;
  through?: string;
  who?: ShownWho;
  skill?: string;
  q?: string;
}

/** Reads an address from outside: what is not understood is left out. */
export function parseGridSearch(raw: Record<string, unknown>): GridSearch {
  const text = (name: string) =>
    typeof raw[name] === 'string' && raw[name] !== '' ? (raw[name] as string) : undefined;
  const from = parseDay(text('from') ?? '');
  const through = parseDay(text('through') ?? '');
  const who = shownWho.find((one) => one === raw['who']);
  const skill = text('skill');
  const q = text('q');
  return {
    ...(from && { from }),
    ...(through && { through }),
    ...(who && { who }),
    ...(skill && { skill }),
    ...(q && { q }),
  };
}
