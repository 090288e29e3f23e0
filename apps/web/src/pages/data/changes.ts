import type { DatasetStatus } from '@maillage/contract';

/** What an import did to a set: a vintage that came, went, or has other rows. */
export interface DataChange {
  readonly dataset: string;
  readonly vintage: string;
  readonly rowsBefore: number | null;
  readonly rowsAfter: number | null;
}

/** Vintages whose file differs between two states, in the order of the sets. Nothing changed, nothing listed. */
export function dataChanges(before: readonly DatasetStatus[], after: readonly DatasetStatus[]): readonly DataChange[] {
  const old = new Map(before.flatMap(versionsOf));
  const now = new Map(after.flatMap(versionsOf));
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    if (was?.sha256 === is?.sha256 && was?.rows === is?.rows) return [];
    const { title, vintage } = (is ?? was)!;
    return [{ dataset: title, vintage, rowsBefore: was?.rows ?? null, rowsAfter: is?.rows ?? null }];
  });
}

const versionsOf = ({ id, title, loaded }: DatasetStatus) =>
  loaded.map((version) => [`${id} ${version.vintage}`, { ...version, title }] as const);
