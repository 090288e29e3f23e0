/** Colours of the map, read from the tokens because WebGL knows no CSS variable. */
export interface MapTheme {
  readonly ground: string;
  readonly unknown: string;
  readonly border: string;
  readonly departement: string;
  readonly outline: string;
  readonly label: string;
  readonly halo: string;
  readonly hatch: string;
  /** Opacity of communes outside the territory. */
  readonly fade: number;
}

export function readMapTheme(): MapTheme {
  const css = getComputedStyle(document.documentElement);
  const token = (name: string) => css.getPropertyValue(`--map-${name}`).trim();
  return {
    ground: token('ground'),
    unknown: token('unknown'),
    border: token('border'),
    departement: token('departement'),
    outline: token('outline'),
    label: token('label'),
    halo: token('halo'),
    hatch: token('hatch'),
    fade: Number(token('fade')),
  };
}
