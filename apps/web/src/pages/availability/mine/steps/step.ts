import type { DoorPath } from '../../queries.ts';
import type { Question } from '../../search.ts';
import type { Words } from '../useWords.ts';

export interface StepProps {
  words: Words;
  door: DoorPath;
  onQuestion: (question: Question) => void;
}
