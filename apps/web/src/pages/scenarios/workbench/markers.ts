import { type Change, kindOf, type ScenarioDraft } from '@maillage/scenario';
import { type Map as MapLibreMap, Marker } from 'maplibre-gl';
import styles from './workbench.module.css';

/** Marks of one change on the map: more would hide what they explain. */
const MOST = 12;

/** Pixels from one mark to the one above it in the same commune. */
const HEIGHT = 30;

export interface Mark {
  readonly key: string;
  readonly change: Change;
  /** Which of its communes, as its kind lists them. */
  readonly position: number;
  readonly code: string;
  /** How many marks of other changes stand in the same commune before this one. */
  readonly above: number;
}

/** Where the changes of a draft stand. */
export function marksOf({ changes }: ScenarioDraft): readonly Mark[] {
  const standing = new Map<string, number>();
  return changes.flatMap((change) => {
    const communes = kindOf(change).communes(change);
    if (communes.length > MOST) return [];
    return communes.flatMap((code, position) => {
      if (code === '') return [];
      const above = standing.get(code) ?? 0;
      standing.set(code, above + 1);
      return [{ key: `${change.id} ${position}`, change, position, code, above }];
    });
  });
}

export interface MarkerOptions {
  readonly draggable: boolean;
  readonly text: (mark: Mark) => string;
  readonly positionOf: (code: string) => readonly [number, number] | undefined;
  readonly onDrag: (mark: Mark, code: string) => void;
  readonly onPick: (mark: Mark) => void;
}

/** Keeps the marks of the map those of the draft; the one that is dragged follows the finger until it is let go. */
export class Markers {
  private readonly map: MapLibreMap;
  private readonly shown = new Map<string, { marker: Marker; mark: Mark }>();
  private dragged: string | undefined;
  private options!: MarkerOptions;

  constructor(map: MapLibreMap) {
    this.map = map;
  }

  show(marks: readonly Mark[], options: MarkerOptions): void {
    this.options = options;
    const keys = new Set(marks.map(({ key }) => key));
    for (const [key, { marker }] of this.shown) {
      if (keys.has(key)) continue;
      marker.remove();
      this.shown.delete(key);
    }
    for (const mark of marks) this.place(mark);
  }

  clear(): void {
    for (const { marker } of this.shown.values()) marker.remove();
    this.shown.clear();
  }

  private place(mark: Mark): void {
    const position = this.options.positionOf(mark.code);
    if (!position) return;
    const known = this.shown.get(mark.key);
    const marker = known?.marker ?? this.create(mark.key);
    this.shown.set(mark.key, { marker, mark });
    if (this.dragged !== mark.key) marker.setLngLat([position[0], position[1]]);
    if (!known) marker.addTo(this.map);
    marker.setOffset([0, -4 - HEIGHT * mark.above]);
    marker.setDraggable(this.options.draggable);
    const element = marker.getElement();
    const text = this.options.text(mark);
    if (element.textContent !== text) element.textContent = text;
    element.dataset['loss'] = String(
      ['doctor-leaves', 'place-closes', 'sessions-end'].includes(mark.change.kind) || isSource(mark),
    );
  }

  private create(key: string): Marker {
    const element = document.createElement('div');
    element.className = styles.marker!;
    element.setAttribute('aria-hidden', 'true');
    const marker = new Marker({ element, anchor: 'bottom', offset: [0, -4] });
    element.addEventListener('click', (event) => {
      event.stopPropagation();
      this.options.onPick(this.shown.get(key)!.mark);
    });
    marker.on('drag', () => {
      this.dragged = key;
      const code = this.codeAt(marker);
      const { mark } = this.shown.get(key)!;
      if (code && code !== mark.code) this.options.onDrag(mark, code);
    });
    marker.on('dragend', () => {
      this.dragged = undefined;
      this.place(this.shown.get(key)!.mark);
    });
    return marker;
  }

  /** The commune under the point that a mark stands on, wherever it is drawn. */
  private codeAt(marker: Marker): string | undefined {
    const [found] = this.map.queryRenderedFeatures(this.map.project(marker.getLngLat()), {
      layers: ['inside', 'outside'],
    });
    return found?.properties['code'] as string | undefined;
  }
}

/** A commune that doctors leave for a maison de santé. */
export const isSource = ({ change, position }: Mark): boolean => change.kind === 'msp' && position > 0;
