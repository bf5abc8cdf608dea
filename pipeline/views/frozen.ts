/** A stream that repeats one picture bit for bit shows nothing of now. */

/** How often the newest picture came in a row. Plain JSON, kept with the view. */
export interface FrozenRun {
  readonly contentHash: string
  /** 1 = first time. */
  readonly looks: number
}

/** From this many identical pictures in a row on the stream is frozen: no sensor repeats itself to the bit. */
const FROZEN_LOOKS = 2

/** Counts the picture in. `contentHash` is that of the sketch, over all decoded pixels. */
export function stepFrozen(
  run: FrozenRun | undefined,
  contentHash: string,
): { readonly run: FrozenRun; readonly frozen: boolean } {
  const looks = run?.contentHash === contentHash ? run.looks + 1 : 1
  return { run: { contentHash, looks }, frozen: looks >= FROZEN_LOOKS }
}
