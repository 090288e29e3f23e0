/** Builds the web application when its sources are not those of the last build. */
export function buildWeb(): void;
