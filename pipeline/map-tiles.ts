/** Pictures of a map that another host serves, drawn under the points of the console. */

export interface MapLayer {
  /** An address with `{x}`, `{y}`, `{z}`. */
  readonly tiles: string
  readonly attribution?: string
  /** Beyond it the last tiles are drawn larger. */
  readonly maxZoom?: number
}

/** The lowest first; empty: a plain ground. */
export interface MapSettings {
  readonly layers: readonly MapLayer[]
}

/** The hosts that a page must be allowed to ask, as `https://host[:port]`, each once. */
export function tileOrigins({ layers }: MapSettings): readonly string[] {
  return [...new Set(layers.flatMap(({ tiles }) => originOf(tiles) ?? []))]
}

/** Undefined for what is no address of tiles: http or https, without a name or password, with all three places. */
export function originOf(tiles: string): string | undefined {
  // The host must be fixed: what stands in it is allowed by name.
  const match = /^(https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?)\/[\x21-\x7e]*$/.exec(tiles)
  const whole = ['{x}', '{y}', '{z}'].every((place) => tiles.includes(place))
  return whole ? match?.[1]?.toLowerCase() : undefined
}
