/** The manifest of a detector: a contract between a weights file and the program, checked when it is loaded. */
import { readFile } from 'node:fs/promises'
import { dirname, extname, resolve } from 'node:path'
import { Type } from 'typebox'
import type { Static } from 'typebox'
import { Check, Errors } from 'typebox/value'
import type { Precision } from './device.ts'
import { ModelError } from './errors.ts'
import { checkHead, invalid } from './manifest-head.ts'

const closed = { additionalProperties: false }
const name = Type.String({ minLength: 1 })
const score = Type.Number({ minimum: 0, maximum: 1 })
const pixels = Type.Number({ minimum: 0, maximum: 100_000 })
const perChannel = Type.Array(Type.Number(), { minItems: 3, maxItems: 3 })

const weights = {
  file: name,
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  bytes: Type.Integer({ minimum: 1 }),
}

const manifestSchema = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9-]{1,64}$' }),
    version: Type.String({ pattern: '^[0-9]+\\.[0-9]+\\.[0-9]+$' }),
    ...weights,
    /** The same model in other numbers: one of them is loaded, by XUNJIE_PRECISION or because it is preferred. */
    variants: Type.Optional(
      Type.Object({ int8: Type.Object({ ...weights, preferred: Type.Optional(Type.Literal(true)) }, closed) }, closed),
    ),
    licence: name,
    card: name,
    decoder: Type.Enum(['yolox', 'yolox-raw', 'yolov8', 'detr', 'detr-joined', 'detr-ranked']),
    input: Type.Object(
      {
        name,
        layout: Type.Enum(['nhwc', 'nchw']),
        type: Type.Enum(['uint8', 'float32']),
        colour: Type.Enum(['rgb', 'bgr']),
        width: Type.Integer({ minimum: 32, maximum: 4096 }),
        height: Type.Integer({ minimum: 32, maximum: 4096 }),
        /** Lesser heights that the graph takes too, rising: a wide picture goes into the least that it fits into. */
        heights: Type.Optional(Type.Array(Type.Integer({ minimum: 32, maximum: 4096 }), { minItems: 1, maxItems: 8 })),
        fit: Type.Enum(['letterbox-top-left', 'stretch']),
        pad: Type.Integer({ minimum: 0, maximum: 255 }),
        /** A float graph that does not take 0..255: (value - mean) / deviation of each channel, in its own order. */
        normalise: Type.Optional(Type.Object({ mean: perChannel, deviation: perChannel }, closed)),
        /** A second input int64 [1, 2] for the width and height that boxes are scaled to, such as `orig_target_sizes`. */
        sizes: Type.Optional(name),
      },
      closed,
    ),
    output: Type.Object(
      {
        /** The tensor with the scores. */
        name,
        shape: Type.Array(Type.Integer({ minimum: 1 }), { minItems: 2, maxItems: 3 }),
        raw: Type.Optional(Type.Boolean()),
        /** Heads that write boxes and labels apart. */
        boxes: Type.Optional(name),
        labels: Type.Optional(name),
      },
      closed,
    ),
    labels: Type.Array(
      Type.Object(
        {
          label: Type.String({ pattern: '^[a-z0-9-]{1,64}$' }),
          threshold: Type.Optional(score),
          /** A class of the file that the product has no use for: never reported. */
          ignored: Type.Optional(Type.Literal(true)),
          /** YOLOX heads: its things are things of that label too, and an anchor may answer with both. */
          kindOf: Type.Optional(Type.String()),
        },
        closed,
      ),
      { minItems: 1 },
    ),
    iou: score,
    golden: Type.Object(
      {
        picture: name,
        expect: Type.Array(
          Type.Object(
            {
              label: Type.String(),
              /** Pixels of the golden picture: x0, y0, x1, y1. */
              box: Type.Array(pixels, { minItems: 4, maxItems: 4 }),
              score,
            },
            closed,
          ),
          { minItems: 1 },
        ),
        minIou: score,
        maxScoreDifference: score,
      },
      closed,
    ),
  },
  closed,
)

export type ManifestFields = Static<typeof manifestSchema>
export type ManifestInput = ManifestFields['input']

/** A manifest whose own statements agree with each other, of one variant, with its paths made absolute. */
export interface Manifest extends ManifestFields {
  /** What `file`, `sha256` and `bytes` are of. */
  readonly precision: Precision
  readonly weightsPath: string
  readonly cardPath: string
  readonly goldenPath: string
}

/**
 * Reads and checks a manifest file. `file`, `card` and `golden.picture` are relative to the folder above the
 * manifest's own (`models/` for `models/manifests/street.json`). The variant of `precision` is taken where the model
 * has one, else the model as it is; without `precision` the preferred variant, if any.
 *
 * @throws ModelError `manifest-unreadable`, `manifest-invalid`, `class-count`
 */
export async function readManifest(path: string, precision?: Precision): Promise<Manifest> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new ModelError('manifest-unreadable', `The manifest ${path} cannot be read; check the path.`, cause)
  })
  return parseManifest(text, path, precision)
}

/** The variants a model has, the one that is loaded by default first. */
export function precisionsOf({ variants }: { readonly variants?: ManifestFields['variants'] }): readonly Precision[] {
  if (variants === undefined) return ['fp32']
  return variants.int8.preferred === true ? ['int8', 'fp32'] : ['fp32', 'int8']
}

function parseManifest(text: string, path: string, wanted: Precision | undefined): Manifest {
  const fields = fieldsOf(text, path)
  checkLabels(fields, path)
  checkHead(fields, path)
  const [usual] = precisionsOf(fields)
  const precision = wanted !== undefined && precisionsOf(fields).includes(wanted) ? wanted : usual!
  const { file, sha256, bytes } = precision === 'int8' ? fields.variants!.int8 : fields
  for (const each of [fields.file, fields.variants?.int8.file ?? fields.file]) {
    if (extname(each) === '.onnx') continue
    throw invalid(path, `/file names ${each}, and only ONNX files (.onnx) are loaded; export the model to ONNX`)
  }
  const base = dirname(dirname(resolve(path)))
  return {
    ...fields,
    file,
    sha256,
    bytes,
    precision,
    weightsPath: resolve(base, file),
    cardPath: resolve(base, fields.card),
    goldenPath: resolve(base, fields.golden.picture),
  }
}

function fieldsOf(text: string, path: string): ManifestFields {
  let fields: unknown
  try {
    fields = JSON.parse(text)
  } catch (cause) {
    throw new ModelError('manifest-invalid', `The manifest ${path} is not valid JSON; correct it.`, cause)
  }
  if (Check(manifestSchema, fields)) return fields
  const faults = Errors(manifestSchema, fields).filter((error) => error.keyword !== 'boolean')
  const named = faults.slice(0, 3).map((error) => `${error.instancePath || 'the whole'} ${error.message}`)
  throw invalid(path, named.join('; '))
}

function checkLabels({ labels, golden }: ManifestFields, path: string): void {
  const seen = new Set<string>()
  for (const { label, threshold, ignored } of labels) {
    if (seen.has(label)) throw invalid(path, `label ${label} is listed twice; each class needs its own label`)
    if ((threshold === undefined) === (ignored === undefined)) {
      throw invalid(path, `label ${label} needs either a threshold or "ignored": true`)
    }
    seen.add(label)
  }
  for (const { label, kindOf } of labels) {
    if (kindOf === undefined || (kindOf !== label && seen.has(kindOf))) continue
    throw invalid(path, `label ${label} is said to be a kind of ${kindOf}, which is no other label of this manifest`)
  }
  for (const { label, box } of golden.expect) {
    if (!seen.has(label)) throw invalid(path, `the golden picture expects ${label}, which is no label of this manifest`)
    const [x0, y0, x1, y1] = box as [number, number, number, number]
    if (x1 <= x0 || y1 <= y0) throw invalid(path, `the golden box of ${label} is empty; write [x0, y0, x1, y1]`)
  }
}
