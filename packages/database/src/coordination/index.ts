export * from './waitingWork.ts';
