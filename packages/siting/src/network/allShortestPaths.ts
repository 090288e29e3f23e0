import type { Graph } from './graph.ts';

/**
 * Length of the shortest path between any two vertices, row by row; `Infinity` where none leads.
 * Dijkstra from each vertex with a binary heap; lengths must not be negative. Time: vertices × arcs × log(vertices).
 */
export function allShortestPaths(graph: Graph): Float64Array {
  const { vertices } = graph;
  const distances = new Float64Array(vertices * vertices).fill(Infinity);
  const heap = new Heap(vertices);
  for (let v = 0; v < vertices; v++) shortestFrom(graph, v, distances.subarray(v * vertices, (v + 1) * vertices), heap);
  return distances;
}

function shortestFrom({ start, head, length }: Graph, source: number, distance: Float64Array, heap: Heap): void {
  distance[source] = 0;
  heap.lower(source, distance);
  for (let v = heap.pop(distance); v >= 0; v = heap.pop(distance)) {
    for (let at = start[v]!, end = start[v + 1]!; at < end; at++) {
      const to = head[at]!;
      const through = distance[v]! + length[at]!;
      if (through < distance[to]!) {
        distance[to] = through;
        heap.lower(to, distance);
      }
    }
  }
}

/** Vertices ordered by an array of keys, with the place of each so that a key can be lowered. */
class Heap {
  private size = 0;
  private readonly items: Int32Array;
  private readonly place: Int32Array;

  constructor(capacity: number) {
    this.items = new Int32Array(capacity);
    this.place = new Int32Array(capacity).fill(-1);
  }

  /** Adds the item, or moves it after its key was lowered. */
  lower(item: number, key: Float64Array): void {
    let at = this.place[item]! < 0 ? this.size++ : this.place[item]!;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = this.items[parent]!;
      if (key[above]! <= key[item]!) break;
      this.put(above, at);
      at = parent;
    }
    this.put(item, at);
  }

  /** Takes the item of the lowest key; −1 when there is none. */
  pop(key: Float64Array): number {
    if (this.size === 0) return -1;
    const top = this.items[0]!;
    this.place[top] = -1;
    const item = this.items[--this.size]!;
    if (this.size > 0) this.sink(item, key);
    return top;
  }

  private sink(item: number, key: Float64Array): void {
    let at = 0;
    for (let child = 1; child < this.size; child = 2 * at + 1) {
      if (child + 1 < this.size && key[this.items[child + 1]!]! < key[this.items[child]!]!) child++;
      const below = this.items[child]!;
      if (key[item]! <= key[below]!) break;
      this.put(below, at);
      at = child;
    }
    this.put(item, at);
  }

  private put(item: number, at: number): void {
    this.items[at] = item;
    this.place[item] = at;
  }
}
