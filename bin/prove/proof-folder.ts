import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A fresh folder for a proof. As root the database runs as another user, who must be able to pass through. */
export function makeProofFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `xunjie-${name}-`))
  chmodSync(folder, 0o711)
  return folder
}
