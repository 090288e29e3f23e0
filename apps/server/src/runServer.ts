import { serve } from './serve.ts';
import { readSettings } from './settings.ts';

/** Runs the server until Ctrl-C or SIGTERM, which end it cleanly; a failure to start is one sentence and exit code 1. */
export async function runServer(env: NodeJS.ProcessEnv): Promise<void> {
  const say = (sentence: string) => console.log(`maillage: ${sentence}`);
  const asked = stopSignal();
  try {
    const running = await serve(readSettings(env), say);
    await asked;
    say('stopping …');
    setTimeout(giveUp, STOP_SECONDS * 1000).unref();
    await running.stop();
    say('stopped.');
  } catch (error) {
    console.error(`maillage: ${(error as Error).message}`);
    if (env['MAILLAGE_LOG'] === 'debug') console.error(error);
    process.exitCode = 1;
  }
}

/** Whoever stops us kills us after ten seconds; the next start finds the database as a crash leaves it, which is whole. */
const STOP_SECONDS = 9.5;

function giveUp(): never {
  console.error(`maillage: some work did not end within ${STOP_SECONDS} s; stopped without it.`);
  process.exit(1);
}

/** The first signal counts; a terminal and npm may each send it again. */
function stopSignal(): Promise<void> {
  return new Promise((asked) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => asked());
  });
}
