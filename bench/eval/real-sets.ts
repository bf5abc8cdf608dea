/** Held-out real street pictures: which set boxes which of our labels, and what it leaves open. As `models/training/labels.py`. */
import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { labels } from '../../fixtures/simulator/scene.ts'
import absentLabels from '../../models/training/absent.json' with { type: 'json' }
import type { Label, NormalizedBox } from '../../pipeline/vocabulary.ts'

export interface RealSet {
  readonly name: string
  /** The set's own class → our label. */
  readonly classes: Readonly<Record<string, Label>>
  /** Boxes of these classes may be any of the labels: a detection there counts neither way. */
  readonly ignored?: Readonly<Record<string, readonly Label[]>>
  /** Labels neither boxed nor safely absent. */
  readonly unknown: readonly Label[]
  /** Taken by a mast camera, or the like. */
  readonly mast?: true
}

const furniture = ['tricycle', 'stall', 'parasol', 'table', 'manhole-cover', 'manhole-open'] as const
const taught = ['person', 'bicycle', 'car', 'motorcycle', 'bus', 'truck'] as const

/** Labels that only the simulator boxes, and of those, which are never in a set's pictures. */
const simulated: readonly Label[] = labels.slice(labels.indexOf('handcart'))
const absent: Readonly<Record<string, readonly Label[] | undefined>> = absentLabels

const ownWords: readonly RealSet[] = [
  {
    name: 'cctv-fire-smoke',
    classes: { Fire: 'flame', smoke: 'smoke' },
    unknown: [...taught, 'safety-helmet', 'head-bare', 'traffic-cone', 'machinery', 'garbage-heap', 'litter-bin'],
    mast: true,
  },
  {
    name: 'cctv-road-traffic',
    classes: { car: 'car', person: 'person', motorbike: 'motorcycle', bicycle: 'bicycle', truck: 'truck', bus: 'bus' },
    unknown: [...furniture, 'litter-bin', 'head-bare', 'traffic-cone', 'garbage-bag', 'safety-helmet'],
    mast: true,
  },
  {
    name: 'construction-site-safety',
    classes: {
      Person: 'person',
      'Safety Cone': 'traffic-cone',
      Hardhat: 'safety-helmet',
      'NO-Hardhat': 'head-bare',
      machinery: 'machinery',
    },
    ignored: { vehicle: ['car', 'bus', 'truck', 'machinery'] },
    unknown: [...taught.slice(1), 'manhole-cover', 'manhole-open', 'pothole', 'garbage-heap', 'table', 'smoke'],
  },
  {
    name: 'fire-smoke-scenes',
    classes: { fire: 'flame', smoke: 'smoke' },
    unknown: [...taught, 'safety-helmet', 'head-bare', 'garbage-heap', 'garbage-bag', 'litter-bin', 'traffic-cone'],
  },
  {
    name: 'garbage-bins-overflow',
    classes: { garbage: 'garbage-heap', garbage_bin: 'litter-bin', overflow: 'bin-overflowing' },
    unknown: [...taught, ...furniture, 'garbage-bag', 'head-bare', 'traffic-cone'],
  },
  {
    name: 'garbage-piles',
    classes: { garbage: 'garbage-heap' },
    unknown: [
      ...taught,
      'garbage-bag',
      'litter-bin',
      'bin-overflowing',
      'head-bare',
      'manhole-cover',
      'table',
      'garbage-heap',
    ],
  },
  {
    name: 'hard-hats',
    classes: { person: 'person', hard_hat: 'safety-helmet', no_hard_hat: 'head-bare', no_head_wear: 'head-bare' },
    unknown: [...taught.slice(1), 'traffic-cone', 'machinery', 'table', 'parasol'],
  },
  {
    name: 'potholes-665',
    classes: { pothole: 'pothole' },
    unknown: [
      ...taught,
      'manhole-cover',
      'manhole-open',
      'traffic-cone',
      'machinery',
      'head-bare',
      'safety-helmet',
      'tricycle',
    ],
  },
  {
    name: 'potholes-captioned',
    classes: { '-': 'pothole', pothole: 'pothole' },
    unknown: [...taught, 'manhole-cover', 'manhole-open', 'traffic-cone', 'machinery', 'head-bare'],
  },
  {
    name: 'potholes-ipd',
    classes: { Pothole: 'pothole' },
    unknown: [
      ...taught,
      'manhole-cover',
      'manhole-open',
      'traffic-cone',
      'machinery',
      'head-bare',
      'safety-helmet',
      'tricycle',
    ],
  },
  {
    // Rider helmets are no hard hats: this set says nothing about heads on building sites.
    name: 'rider-helmets',
    classes: {},
    unknown: [...taught, 'head-bare', 'safety-helmet', 'tricycle', 'stall', 'parasol', 'table', 'manhole-cover'],
  },
  {
    name: 'trashbags-korea',
    classes: { general_trashbag: 'garbage-bag', other_trashbag: 'garbage-bag' },
    unknown: [...taught, 'garbage-heap', 'litter-bin', 'bin-overflowing', 'machinery', 'head-bare', 'manhole-cover'],
  },
  {
    name: 'vehicles-openimages',
    classes: { Bus: 'bus', Car: 'car', Motorcycle: 'motorcycle', Truck: 'truck' },
    ignored: { Ambulance: ['car', 'bus', 'truck'] },
    unknown: ['person', 'bicycle', 'head-bare', 'safety-helmet', 'traffic-cone', 'tricycle', 'machinery', 'litter-bin'],
  },
]

export const REAL_SETS: readonly RealSet[] = ownWords.map((set) => ({
  ...set,
  unknown: [...set.unknown, ...simulated.filter((label) => !absent[set.name]?.includes(label))],
}))

export interface RealPicture {
  readonly set: RealSet
  readonly file: string
  readonly boxes: readonly { readonly label: Label; readonly box: NormalizedBox }[]
  readonly ignored: readonly { readonly labels: readonly Label[]; readonly box: NormalizedBox }[]
  /** No box of any class: whatever is seen there is wrong, unless its label is unknown to the set. */
  readonly boxFree: boolean
}

interface Coco {
  readonly images: readonly {
    readonly id: number
    readonly file_name: string
    readonly width: number
    readonly height: number
  }[]
  readonly categories: readonly { readonly id: number; readonly name: string }[]
  readonly annotations: readonly {
    readonly image_id: number
    readonly category_id: number
    readonly bbox: readonly [x: number, y: number, width: number, height: number]
  }[]
}

/** The held-out pictures of all sets in `folder`; `missing` names the sets that are not there. */
export async function loadRealPictures(folder: string): Promise<{
  readonly pictures: readonly RealPicture[]
  readonly missing: readonly string[]
}> {
  const pictures: RealPicture[] = []
  const missing: string[] = []
  for (const set of REAL_SETS) {
    const there = await access(join(folder, set.name, 'annotations.json')).then(
      () => true,
      () => false,
    )
    if (there) pictures.push(...(await loadSet(folder, set)))
    else missing.push(set.name)
  }
  return { pictures, missing }
}

async function loadSet(folder: string, set: RealSet): Promise<RealPicture[]> {
  const coco = JSON.parse(await readFile(join(folder, set.name, 'annotations.json'), 'utf8')) as Coco
  const held = new Set((await readFile(join(folder, set.name, 'holdout.txt'), 'utf8')).split(/\s+/))
  const nameOf = new Map(coco.categories.map(({ id, name }) => [id, name]))
  const byImage = Map.groupBy(coco.annotations, ({ image_id }) => image_id)
  return coco.images
    .filter(({ file_name }) => held.has(file_name))
    .map((image) => {
      const boxed = (byImage.get(image.id) ?? []).map(({ category_id, bbox: [x, y, width, height] }) => ({
        name: nameOf.get(category_id) ?? '',
        box: {
          x0: x / image.width,
          y0: y / image.height,
          x1: (x + width) / image.width,
          y1: (y + height) / image.height,
        },
      }))
      return {
        set,
        file: join(folder, set.name, 'images', image.file_name),
        boxes: boxed.flatMap(({ name, box }) => {
          const label = set.classes[name]
          return label === undefined ? [] : [{ label, box }]
        }),
        ignored: boxed.flatMap(({ name, box }) => {
          const labels = set.ignored?.[name]
          return labels === undefined ? [] : [{ labels, box }]
        }),
        boxFree: boxed.length === 0,
      }
    })
}
