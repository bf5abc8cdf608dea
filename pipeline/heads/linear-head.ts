/**
 * A few-shot head: a linear rule on embeddings, learned from a handful of pictures in closed form (ridge regression to
 * -1 and 1), with what each example would have got from a rule that never saw it.
 */

export interface LinearHead {
  /** One per number of the embedding. */
  readonly weights: readonly number[]
  readonly bias: number
}

export interface TrainedHead {
  readonly head: LinearHead
  /** Leave-one-out: of each example the value of the rule learned from all others, in the order given. */
  readonly heldOut: { readonly positives: readonly number[]; readonly negatives: readonly number[] }
}

/** Embeddings have length 1; 0.3 was best over the pairs of `models/cards/embed.md`. */
const RIDGE = 0.3

/** Above 0: the head's thing is there. About -1 … 1. */
export function headValue({ weights, bias }: LinearHead, embedding: ArrayLike<number>): number {
  let value = bias
  for (let i = 0; i < weights.length; i++) value += weights[i]! * embedding[i]!
  return value
}

/**
 * Learns a head. Both sides weigh the same, however many examples each has.
 *
 * @throws RangeError with fewer than two examples on a side, or embeddings of different sizes
 */
export function trainHead(
  positives: readonly ArrayLike<number>[],
  negatives: readonly ArrayLike<number>[],
): TrainedHead {
  const examples = [...positives, ...negatives]
  const size = examples[0]?.length ?? 0
  if (positives.length < 2 || negatives.length < 2 || examples.some(({ length }) => length !== size))
    throw new RangeError('A head needs at least two examples on each side, all from one embedding model.')
  const answers = examples.map((_, i) => (i < positives.length ? 1 : -1))
  const shares = answers.map((answer) => examples.length / 2 / (answer > 0 ? positives.length : negatives.length))
  // Dual form: as many unknowns as examples. The constant is a number of its own in each embedding.
  const kernel = examples.map((one, row) =>
    examples.map((other, column) => dot(one, other) + 1 + (row === column ? RIDGE / shares[row]! : 0)),
  )
  const inverse = inverted(kernel)
  const duals = inverse.map((row) => dot(row, answers))
  const weights = Array.from({ length: size }, (_, k) =>
    duals.reduce((sum, dual, i) => sum + dual * examples[i]![k]!, 0),
  )
  const bias = duals.reduce((sum, dual) => sum + dual, 0)
  const heldOut = answers.map((answer, i) => answer - duals[i]! / inverse[i]![i]!)
  return {
    head: { weights, bias },
    heldOut: { positives: heldOut.slice(0, positives.length), negatives: heldOut.slice(positives.length) },
  }
}

function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < one.length; i++) sum += one[i]! * other[i]!
  return sum
}

/** Gauss-Jordan with row exchange; the matrix is symmetric and, by its ridge, never singular. */
function inverted(matrix: readonly (readonly number[])[]): number[][] {
  const count = matrix.length
  const rows = matrix.map((row, i) => [...row, ...Array.from({ length: count }, (_, j) => (i === j ? 1 : 0))])
  for (let column = 0; column < count; column++) {
    let pivot = column
    for (let row = column + 1; row < count; row++)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row
    ;[rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!]
    const lead = rows[column]!
    const scale = 1 / lead[column]!
    for (let k = 0; k < 2 * count; k++) lead[k]! *= scale
    for (let row = 0; row < count; row++) {
      const factor = row === column ? 0 : rows[row]![column]!
      if (factor !== 0) for (let k = column; k < 2 * count; k++) rows[row]![k]! -= factor * lead[k]!
    }
  }
  return rows.map((row) => row.slice(count))
}
