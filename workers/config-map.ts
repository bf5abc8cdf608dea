/** The section `map` of a site's configuration: whose tiles lie under the points. */
import { type Static, Type } from 'typebox'
import { type MapSettings, originOf } from '../pipeline/map-tiles.ts'

const strict = { additionalProperties: false } as const

export const MapSchema = Type.Object(
  {
    /** Put in for `{key}`; `env:NAME` reads it. It reaches every browser that shows the map: take one bound to this site. */
    key: Type.Optional(Type.String({ minLength: 1 })),
    layers: Type.Array(
      Type.Object(
        {
          tiles: Type.String({ minLength: 1, maxLength: 1000 }),
          attribution: Type.Optional(Type.String({ maxLength: 200 })),
          maxZoom: Type.Optional(Type.Integer({ minimum: 1, maximum: 24 })),
        },
        strict,
      ),
      { minItems: 1, maxItems: 4 },
    ),
  },
  strict,
)
type MapFile = Static<typeof MapSchema>

export function mapFindings(map: MapFile | undefined) {
  return (map?.layers ?? []).flatMap(({ tiles }, i) =>
    originOf(tiles.replaceAll('{key}', 'key')) === undefined
      ? [
          {
            path: ['layers', i, 'tiles'],
            sentence:
              'this is no address of tiles; write http(s)://host/… with {x}, {y} and {z} in it, a fixed host and no name or password',
          },
        ]
      : [],
  )
}

/** @param resolve reads `env:NAME` */
export function mapSettings(map: MapFile | undefined, resolve: (value: string) => string): MapSettings {
  if (map === undefined) return { layers: [] }
  const key = map.key === undefined ? '' : encodeURIComponent(resolve(map.key))
  return { layers: map.layers.map((layer) => ({ ...layer, tiles: layer.tiles.replaceAll('{key}', key) })) }
}
