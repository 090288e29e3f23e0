import loader, { type Highs } from 'highs';

/** The package describes its CommonJS form; as a module the loader itself is the default export. */
const load = loader as unknown as () => Promise<Highs>;
let loading: Promise<Highs> | undefined;

/** HiGHS (MIT), loaded at the first call. */
export function loadHighs(): Promise<Highs> {
  loading ??= load();
  return loading;
}
