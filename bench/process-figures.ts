/** Memory, CPU time and descriptors of processes, from Linux's /proc. A process that is gone counts nothing. */
import { readdir, readFile } from 'node:fs/promises'

export interface Memory {
  /** Resident megabytes: pages shared between processes count in each. */
  readonly rssMb: number
  /** Proportional megabytes: shared pages are divided among those that share them. */
  readonly pssMb: number
  readonly rssKb: number
}

export async function memoryOf(pids: readonly number[]): Promise<Memory> {
  let [rss, pss] = [0, 0]
  for (const pid of pids) {
    const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
    rss += Number(/^Rss:\s+(\d+)/m.exec(text)?.[1] ?? 0)
    pss += Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0)
  }
  return { rssMb: Math.round(rss / 1024), pssMb: Math.round(pss / 1024), rssKb: rss }
}

const TICKS_PER_SECOND = 100

/** User and system time in milliseconds. */
export async function cpuMsOf(pids: readonly number[]): Promise<number> {
  let ticks = 0
  for (const pid of pids) {
    const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    ticks += Number(fields[11] ?? 0) + Number(fields[12] ?? 0)
  }
  return (ticks * 1000) / TICKS_PER_SECOND
}

export async function descriptorsOf(pid: number): Promise<number> {
  return (await readdir(`/proc/${pid}/fd`).catch(() => [])).length
}
