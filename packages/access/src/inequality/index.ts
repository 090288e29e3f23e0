export { gini } from './gini.ts';
export { type LorenzPoint, lorenz } from './lorenz.ts';
export { accessOfLeast, palma } from './palma.ts';
export { theil, theilByGroup } from './theil.ts';
