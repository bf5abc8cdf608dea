/** The manifest of a detector: a contract between a weights file and the program, checked when it is loaded. */
import { readFile } from 'node:fs/promises'
import { dirname, extname, resolve } from 'node:path'
import { Type } from 'typebox'
import type { Static } from 'typebox'
import { Check, Errors } from 'typebox/value'
import { ModelError } from './errors.ts'

const closed = { additionalProperties: false }
const score = Type.Number({ minimum: 0, maximum: 1 })
const pixels = Type.Number({ minimum: 0, maximum: 100_000 })

const manifestSchema = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9-]{1,64}$' }),
    version: Type.String({ pattern: '^[0-9]+\\.[0-9]+\\.[0-9]+$' }),
    file: Type.String({ minLength: 1 }),
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    bytes: Type.Integer({ minimum: 1 }),
    licence: Type.String({ minLength: 1 }),
    card: Type.String({ minLength: 1 }),
    decoder: Type.Union([Type.Literal('yolox'), Type.Literal('yolox-raw')]),
    input: Type.Object(
      {
        name: Type.String({ minLength: 1 }),
        layout: Type.Union([Type.Literal('nhwc'), Type.Literal('nchw')]),
        type: Type.Union([Type.Literal('uint8'), Type.Literal('float32')]),
        colour: Type.Union([Type.Literal('rgb'), Type.Literal('bgr')]),
        width: Type.Integer({ minimum: 32, maximum: 4096 }),
        height: Type.Integer({ minimum: 32, maximum: 4096 }),
        fit: Type.Literal('letterbox-top-left'),
        pad: Type.Integer({ minimum: 0, maximum: 255 }),
      },
      closed,
    ),
    output: Type.Object(
      {
        name: Type.String({ minLength: 1 }),
        shape: Type.Array(Type.Integer({ minimum: 1 }), { minItems: 3, maxItems: 3 }),
        raw: Type.Optional(Type.Boolean()),
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
        },
        closed,
      ),
      { minItems: 1 },
    ),
    iou: score,
    golden: Type.Object(
      {
        picture: Type.String({ minLength: 1 }),
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

type ManifestFields = Static<typeof manifestSchema>
export type ManifestInput = ManifestFields['input']

/** A manifest whose own statements agree with each other, with its paths made absolute. */
export interface Manifest extends ManifestFields {
  readonly weightsPath: string
  readonly cardPath: string
  readonly goldenPath: string
}

/**
 * Reads and checks a manifest file. `file`, `card` and `golden.picture` are relative to the folder above the
 * manifest's own (`models/` for `models/manifests/street.json`).
 *
 * @throws ModelError `manifest-unreadable`, `manifest-invalid`, `class-count`
 */
export async function readManifest(path: string): Promise<Manifest> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new ModelError('manifest-unreadable', `The manifest ${path} cannot be read; check the path.`, cause)
  })
  return parseManifest(text, path)
}

function parseManifest(text: string, path: string): Manifest {
  const fields = fieldsOf(text, path)
  checkClasses(fields, path)
  checkDecoder(fields, path)
  if (extname(fields.file) !== '.onnx') {
    throw invalid(path, `/file names ${fields.file}, and only ONNX files (.onnx) are loaded; export the model to ONNX`)
  }
  const base = dirname(dirname(resolve(path)))
  return {
    ...fields,
    weightsPath: resolve(base, fields.file),
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

function checkClasses({ labels, output, golden }: ManifestFields, path: string): void {
  const columns = output.shape[2]!
  if (labels.length + 5 !== columns) {
    throw new ModelError(
      'class-count',
      `The manifest ${path} lists ${labels.length} labels, but an output of ${columns} columns has ${columns - 5} ` +
        `classes (5 columns are box and objectness). List one label per class, in the order of training.`,
    )
  }
  const seen = new Set<string>()
  for (const { label, threshold, ignored } of labels) {
    if (seen.has(label)) throw invalid(path, `label ${label} is listed twice; each class needs its own label`)
    if ((threshold === undefined) === (ignored === undefined)) {
      throw invalid(path, `label ${label} needs either a threshold or "ignored": true`)
    }
    seen.add(label)
  }
  for (const { label, box } of golden.expect) {
    if (!seen.has(label)) throw invalid(path, `the golden picture expects ${label}, which is no label of this manifest`)
    const [x0, y0, x1, y1] = box as [number, number, number, number]
    if (x1 <= x0 || y1 <= y0) throw invalid(path, `the golden box of ${label} is empty; write [x0, y0, x1, y1]`)
  }
}

function checkDecoder({ decoder, input, output }: ManifestFields, path: string): void {
  if (output.raw !== undefined && output.raw !== (decoder === 'yolox-raw')) {
    throw invalid(path, `/output/raw says ${output.raw}, but the decoder is ${decoder}; make the two agree`)
  }
  const anchors = [8, 16, 32].reduce((sum, stride) => {
    return sum + Math.floor(input.width / stride) * Math.floor(input.height / stride)
  }, 0)
  const [batch, rows] = output.shape
  if (batch !== 1 || rows !== anchors) {
    throw invalid(
      path,
      `/output/shape is [${output.shape.join(', ')}], but an input of ${input.width} x ${input.height} gives ` +
        `[1, ${anchors}, 5 + classes] with the strides 8, 16, 32; correct the input size or the shape`,
    )
  }
}

function invalid(path: string, fault: string): ModelError {
  return new ModelError('manifest-invalid', `The manifest ${path} is wrong: ${fault}.`)
}
