/** What the map is drawn with: a plain ground or a site's tiles, cells, points that gather into groups, rings. */
import type { StyleSpecification } from 'maplibre-gl'
import type { MapView } from '../client/types.ts'

export const COLOURS = { open: '#b91c1c', failing: '#b45309', fine: '#166534', case: '#1d4ed8', cell: '#57534e' }

const EMPTY = { type: 'FeatureCollection', features: [] } as const
/** Points nearer than this gather, up to this zoom; CSS pixels. */
const GATHER = { clusterRadius: 42, clusterMaxZoom: 14 } as const

export function styleOf(layers: MapView['layers'], gathers: boolean): StyleSpecification {
  const tiles = layers.map(
    ({ tiles: address, attribution = '', maxZoom = 18 }, i) =>
      [
        `tiles-${i}`,
        { type: 'raster' as const, tiles: [address], tileSize: 256, attribution, maxzoom: maxZoom },
      ] as const,
  )
  return {
    version: 8,
    sources: {
      ...Object.fromEntries(tiles),
      cells: { type: 'geojson', data: EMPTY },
      rings: { type: 'geojson', data: EMPTY },
      points: {
        type: 'geojson',
        data: EMPTY,
        ...(gathers
          ? {
              cluster: true,
              ...GATHER,
              clusterProperties: { open: ['+', ['get', 'open']], failing: ['+', ['get', 'failing']] },
            }
          : {}),
      },
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': '#e7e5e4' } },
      ...tiles.map(([id]) => ({ id, type: 'raster' as const, source: id })),
      ...CELL_LAYERS,
      ...RING_LAYERS,
      ...POINT_LAYERS,
    ],
  }
}

const CELL_LAYERS: StyleSpecification['layers'] = [
  {
    id: 'cells',
    type: 'fill',
    source: 'cells',
    paint: {
      'fill-color': ['case', ['>', ['get', 'openCandidates'], 0], COLOURS.open, COLOURS.cell],
      'fill-opacity': ['case', ['>', ['get', 'openCandidates'], 0], 0.16, 0.06],
    },
  },
  {
    id: 'cell-edges',
    type: 'line',
    source: 'cells',
    paint: { 'line-color': COLOURS.cell, 'line-width': 1, 'line-opacity': 0.6 },
  },
]

const RING_LAYERS: StyleSpecification['layers'] = [
  {
    id: 'rings',
    type: 'circle',
    source: 'rings',
    paint: {
      'circle-radius': ['get', 'size'],
      'circle-color': 'rgba(0, 0, 0, 0)',
      'circle-stroke-width': 2.5,
      'circle-stroke-color': ['get', 'colour'],
    },
  },
]

const POINT_LAYERS: StyleSpecification['layers'] = [
  {
    id: 'groups',
    type: 'circle',
    source: 'points',
    filter: ['has', 'point_count'],
    paint: {
      'circle-radius': ['interpolate', ['linear'], ['get', 'point_count'], 2, 12, 100, 20, 2000, 30],
      'circle-color': [
        'case',
        ['>', ['get', 'open'], 0],
        COLOURS.open,
        ['>', ['get', 'failing'], 0],
        COLOURS.failing,
        COLOURS.fine,
      ],
      'circle-stroke-width': 2,
      'circle-stroke-color': '#ffffff',
    },
  },
  {
    id: 'group-counts',
    type: 'symbol',
    source: 'points',
    filter: ['has', 'point_count'],
    // Numbers as pictures: letters of a map would come from another host.
    layout: { 'icon-image': ['concat', 'n-', ['get', 'point_count_abbreviated']], 'icon-allow-overlap': true },
  },
  {
    id: 'points',
    type: 'circle',
    source: 'points',
    filter: ['!', ['has', 'point_count']],
    paint: {
      'circle-radius': ['get', 'size'],
      'circle-color': ['get', 'colour'],
      'circle-stroke-width': 1.5,
      'circle-stroke-color': '#ffffff',
    },
  },
]
