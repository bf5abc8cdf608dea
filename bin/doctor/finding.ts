/** One thing the doctor looked at. */
export interface Finding {
  readonly check: string
  readonly level: 'ok' | 'warn' | 'bad'
  /** What was found. */
  readonly found: string
  /** What to do about it; absent when all is well. */
  readonly remedy?: string
}

export const ok = (check: string, found: string): Finding => ({ check, level: 'ok', found })
export const warn = (check: string, found: string, remedy: string): Finding => ({ check, level: 'warn', found, remedy })
export const bad = (check: string, found: string, remedy: string): Finding => ({ check, level: 'bad', found, remedy })

/** What a check needs to know. */
export interface Subject {
  /** Absolute; may not exist yet. */
  readonly dataFolder: string
  readonly port: number
  /** Of the environment or of the system that runs on the data folder. */
  readonly databaseUrl: string | undefined
  readonly queueUrl: string | undefined
  /** A system runs on the data folder now. */
  readonly running: boolean
}
