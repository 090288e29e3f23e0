import { createCommuneHistory } from '@maillage/territory';
import type { CommunesToday, DataSet } from './dataSet.ts';
import { ImportRefused, Problems } from './problems.ts';
import { checksumOf } from './reading/checksum.ts';
import type { ImportRecord, ReferenceStore } from './store.ts';

/** Files of a set on this machine, and the address they came from. */
export interface LocalFiles {
  readonly paths: Readonly<Record<string, string>>;
  readonly sourceUrl: string;
  /** Vintage that the source or the person states, for files that do not say it themselves. */
  readonly vintage?: string;
}

/**
 * Reads the files of a set and puts its rows in place of those there were, in one transaction: with one error in the files
 * nothing changes, and `ImportRefused` carries all the problems. Returns what was recorded.
 */
export async function importSet(
  set: DataSet,
  files: LocalFiles,
  store: ReferenceStore,
  onLines: (lines: number) => void = () => {},
): Promise<ImportRecord> {
  const problems = new Problems();
  const today = await communesToday(store);
  const { sha256, bytes } = await checksumOf(Object.values(files.paths));
  return store.change(async (change) => {
    const reading = await set.read({
      paths: files.paths,
      today,
      problems,
      vintage: files.vintage ?? set.source.vintage,
      onLines,
    });
    refuseErrors();
    let rows = 0;
    for (const write of reading.writes) {
      const written = await change.write(write);
      if (write.mode.kind !== 'keep') rows += written;
      refuseErrors();
    }
    const record: ImportRecord = {
      dataset: set.id,
      vintage: reading.vintage,
      title: set.title,
      sourceUrl: files.sourceUrl,
      licence: set.source.licence,
      certainty: set.certainty,
      sha256,
      bytes,
      rows,
      problemCount: problems.count,
      problems: problems.byLine,
      cog: today.cog || reading.vintage,
    };
    await change.record(record, set.supersedes);
    return record;
  });

  function refuseErrors(): void {
    if (problems.errors > 0) throw new ImportRefused(set.id, problems);
  }
}

/** The communes that are loaded, with the history that brings older codes to them. */
export async function communesToday(store: ReferenceStore): Promise<CommunesToday> {
  const [communes, formers, imports] = [await store.communes(), await store.formerCommunes(), await store.imports()];
  return {
    cog: imports.find(({ dataset }) => dataset === 'cog')?.vintage ?? '',
    communes,
    history: createCommuneHistory(
      communes.map(({ code }) => code),
      formers,
    ),
  };
}
