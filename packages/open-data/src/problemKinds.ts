/** The sentences of problems live in the contract, where the interface reads them too. */
export { type ProblemCode, problemKinds } from '@maillage/contract';
