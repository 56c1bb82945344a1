/** Changes above the base until they are worked into a new one; copying so many costs a fraction of a millisecond. */
const LAYER = 1000;

/**
 * A map that never changes, of which changed versions cost what changes and not what there is: they share a base.
 * A value that is not there is `undefined`.
 */
export class LayeredMap<K, V> {
  readonly size: number;
  readonly #base: ReadonlyMap<K, V>;
  readonly #layer: ReadonlyMap<K, V | undefined>;

  constructor(base: ReadonlyMap<K, V> = new Map(), layer: ReadonlyMap<K, V | undefined> = new Map(), size = base.size) {
    this.#base = base;
    this.#layer = layer;
    this.size = size;
  }

  get(key: K): V | undefined {
    const value = this.#layer.get(key);
    return value !== undefined || this.#layer.has(key) ? value : this.#base.get(key);
  }

  has(key: K): boolean {
    return this.get(key) !== undefined;
  }

  /** Another version; `undefined` takes a key away. */
  with(changes: Iterable<readonly [K, V | undefined]>): LayeredMap<K, V> {
    const layer = new Map(this.#layer);
    let size = this.size;
    const valueOf = (key: K) => (layer.has(key) ? layer.get(key) : this.#base.get(key));
    for (const [key, value] of changes) {
      size += Number(value !== undefined) - Number(valueOf(key) !== undefined);
      layer.set(key, value);
    }
    if (layer.size <= LAYER) return new LayeredMap(this.#base, layer, size);
    const base = new Map(this.#base);
    for (const [key, value] of layer) {
      if (value === undefined) base.delete(key);
      else base.set(key, value);
    }
    return new LayeredMap(base);
  }

  *[Symbol.iterator](): Generator<[K, V]> {
    for (const entry of this.#base) if (!this.#layer.has(entry[0])) yield entry;
    for (const [key, value] of this.#layer) if (value !== undefined) yield [key, value];
  }

  *values(): Generator<V> {
    for (const [, value] of this) yield value;
  }
}
