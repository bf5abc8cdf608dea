/** A box above its class's floor; corners in pixels of the input tensor. */
export interface TensorBox {
  readonly classIndex: number
  readonly score: number
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** What heads write: a centre and a size, in the unit that `scaleX` and `scaleY` turn into pixels of the tensor. */
export interface CentredBox {
  readonly cx: number
  readonly cy: number
  readonly w: number
  readonly h: number
  readonly scaleX: number
  readonly scaleY: number
}

export function cornersOf({ cx, cy, w, h, scaleX, scaleY }: CentredBox): Omit<TensorBox, 'classIndex' | 'score'> {
  return {
    x0: (cx - w / 2) * scaleX,
    y0: (cy - h / 2) * scaleY,
    x1: (cx + w / 2) * scaleX,
    y1: (cy + h / 2) * scaleY,
  }
}
