export { testDatabase } from './testing/testDatabase.ts';
