/** `xunjie analyze`: any source in, a report out. No database, no queue. */
import { loadModel } from '../../models/load.ts'
import type { DetectorModel } from '../../models/detector.ts'
import { ModelError } from '../../models/errors.ts'
import { prepareImages } from '../../models/image.ts'
import { CaptureError } from '../../workers/capture/fault.ts'
import type { SampledFrame } from '../../workers/capture/file-frames.ts'
import { openFrame } from '../../workers/look/see.ts'
import { CommandError, messageOf } from '../command-error.ts'
import type { Analysis } from './analysis.ts'
import { createCloseDetector } from './close-detector.ts'
import { type AnalyzeFlags, type AnalyzeOptions, readOptions } from './options.ts'
import { openOutFolder, type OutFolder } from './out-folder.ts'
import { jsonOf, tableOf, type Written } from './output.ts'
import { createProgress, type Progress } from './progress.ts'
import { printable } from './report/markup.ts'
import { reportPage } from './report/page.ts'
import { createSession, type Session } from './session.ts'
import { openSource, type Source } from './source.ts'
import { formatViewFile } from './view-file.ts'

/** @throws CommandError for whatever the user can mend */
export async function runAnalyze(source: string, flags: AnalyzeFlags): Promise<void> {
  prepareImages()
  const options = await readOptions(source, flags)
  const model = await detectorFor(options)
  const interrupted = interruptSignal()
  try {
    const { analysis, written } = await analyze(options, model, interrupted.signal)
    process.stdout.write(`${flags.json ? JSON.stringify(jsonOf(analysis, written)) : tableOf(analysis, written)}\n`)
  } finally {
    interrupted.stopListening()
  }
}

/** Analyses a source until its end, its time or `signal`, and writes the report. */
export async function analyze(
  options: AnalyzeOptions,
  model: DetectorModel,
  signal: AbortSignal,
): Promise<{ readonly analysis: Analysis; readonly written: Written }> {
  const source = await open(options, signal)
  const out = await openOutFolder(options.out)
  const session = createSession({ model, view: options.view, out })
  const progress = createProgress(process.stderr, () => performance.now())
  const ended = await watch({ options, source, session, progress, signal }).finally(() => progress.stop())
  const findings = session.findings()
  const { durationSeconds, ...end } = ended
  const analysis: Analysis = {
    ...findings,
    ...end,
    source: options.shownSource,
    kind: options.kind,
    everySeconds: source.everySeconds,
    onItsOwnClock: source.onItsOwnClock,
    close: options.close,
    startsAt: findings.frames[0]!.capturedAt,
    utcOffsetMinutes: options.view.utcOffsetMinutes,
    model: { ...model.model, licence: model.licence, labels: model.labels },
    zones: options.view.zones,
    viewOrigin: options.view.origin,
    ...(durationSeconds !== undefined && { durationSeconds }),
  }
  return { analysis, written: await write(analysis, options, { out, session }) }
}

/** @throws CommandError `BAD_MODEL` */
export async function detectorFor({ manifest, close }: AnalyzeOptions): Promise<DetectorModel> {
  try {
    const model = await loadModel(manifest)
    return close ? createCloseDetector(model) : model
  } catch (cause) {
    if (cause instanceof ModelError) throw new CommandError('BAD_MODEL', cause.message, { cause })
    throw cause
  }
}

/** Aborted by the first Ctrl-C; a second one ends the process as usual. */
function interruptSignal(): { readonly signal: AbortSignal; readonly stopListening: () => void } {
  const controller = new AbortController()
  const stop = () => controller.abort()
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  return {
    signal: controller.signal,
    stopListening() {
      process.off('SIGINT', stop)
      process.off('SIGTERM', stop)
    },
  }
}

interface Watch {
  readonly options: AnalyzeOptions
  readonly source: Source
  readonly session: Session
  readonly progress: Progress
  readonly signal: AbortSignal
}

interface Ended {
  readonly skipped: number
  readonly durationSeconds?: number
  readonly endedEarly?: string
}

async function watch({ options, source, session, progress, signal }: Watch): Promise<Ended> {
  const { kind } = options
  const time = kind === 'live' ? AbortSignal.timeout(Math.ceil(options.forSeconds * 1000)) : undefined
  const total = (duration: number | undefined) => (kind === 'live' ? options.forSeconds : duration)
  const stop = time ? AbortSignal.any([signal, time]) : signal
  let looks = 0
  let skipped = 0
  let lastPosition = 0
  let durationSeconds: number | undefined
  let failure: unknown
  try {
    for await (const { frame, position, duration } of source.frames(stop)) {
      durationSeconds = duration
      lastPosition = position
      const looked = await lookAt(session, frame, position)
      if (looked === undefined) looks++
      else {
        skipped++
        failure = looked
      }
      progress.step(looks, position, total(duration))
      if (stop.aborted) break
    }
  } catch (error) {
    if (!stop.aborted) failure = error
  }
  if (looks === 0) throw noFrame(failure, options, signal)
  const early = endedEarly(
    {
      failure,
      skipped,
      cutOff:
        kind === 'file' && !source.onItsOwnClock && lastPosition + 2 * source.everySeconds < (durationSeconds ?? 0),
    },
    signal,
  )
  return {
    skipped,
    ...(durationSeconds !== undefined && { durationSeconds }),
    ...(early !== undefined && { endedEarly: early }),
  }
}

async function open(options: AnalyzeOptions, signal: AbortSignal): Promise<Source> {
  try {
    return await openSource(options, signal)
  } catch (error) {
    throw asCommandError(error, options)
  }
}

/** The fault when the frame cannot be decoded; one broken picture in a folder does not end the run. */
async function lookAt(session: Session, captured: SampledFrame['frame'], position: number): Promise<unknown> {
  let frame
  try {
    frame = await openFrame(captured)
  } catch (error) {
    if (error instanceof CaptureError || error instanceof ModelError) return error
    throw error
  }
  try {
    await session.look({ frame, capturedAt: captured.capturedAt, position })
    return undefined
  } finally {
    frame.close()
  }
}

function noFrame(failure: unknown, options: AnalyzeOptions, signal: AbortSignal): unknown {
  if (failure !== undefined) return asCommandError(failure, options)
  const sentence = signal.aborted ? 'Stopped before the first look.' : 'The source brought no frame.'
  return new CommandError('NO_FRAMES', sentence)
}

/** What the user can mend becomes a sentence about their source; anything else stays what it is. */
function asCommandError(error: unknown, { kind, shownSource }: AnalyzeOptions): unknown {
  if (!(error instanceof CaptureError || error instanceof ModelError)) return error
  const notVideo = kind === 'file' && error.code === 'corrupt-video'
  const sentence = notVideo
    ? 'It is not a video that can be decoded: check the file, or convert it to H.264.'
    : error.message
  const subject = kind === 'live' ? '' : `${printable(shownSource)}: `
  return new CommandError(error.code, `${subject}${sentence}`, { cause: error })
}

interface End {
  readonly failure: unknown
  readonly skipped: number
  /** The video holds less than it says. */
  readonly cutOff: boolean
}

function endedEarly({ failure, skipped, cutOff }: End, signal: AbortSignal): string | undefined {
  if (signal.aborted) return 'Stopped by hand; this is what was done so far.'
  if (skipped > 0) return `${skipped} of the frames could not be decoded: ${messageOf(failure)}`
  if (failure instanceof CaptureError) return `It ended early: ${failure.message}`
  if (failure !== undefined) throw failure
  return cutOff ? 'The video is cut off: it holds less than the length it states.' : undefined
}

async function write(
  analysis: Analysis,
  { view, viewGiven }: AnalyzeOptions,
  { out, session }: { readonly out: OutFolder; readonly session: Session },
): Promise<Written> {
  const report = await out.write('report.html', reportPage(analysis, new Date()))
  const reference = session.reference()
  const text = formatViewFile({ ...view, ...(reference && { reference }) })
  const { path, kept } = viewGiven ? { path: '', kept: true } : await out.writeNew('view.json', text)
  return { out: out.path, report, view: path, viewKept: kept }
}
