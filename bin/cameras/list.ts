/** `xunjie cameras list` */
import Table from 'cli-table3'
import type { CameraHealth } from '../../prisma/stores/cameras/camera-health.ts'
import { printable } from '../analyze/report/markup.ts'
import { withSystem } from './system.ts'

export async function runCamerasList(flags: { readonly data?: string; readonly json?: boolean }): Promise<void> {
  const cameras = await withSystem(flags.data, ({ cameras }) => cameras.health())
  console.log(flags.json ? JSON.stringify({ cameras }) : tableOf(cameras))
}

const HEALTH_COLUMNS = 58

function tableOf(cameras: readonly CameraHealth[]): string {
  if (cameras.length === 0) return 'No camera yet. Add one with `npx xunjie cameras add`.'
  const table = new Table({
    head: ['id', 'name', 'platform', 'streams', 'view', 'zones', 'open', 'health'],
    style: { head: [], border: [] },
    colAligns: ['left', 'left', 'left', 'left', 'left', 'right', 'right', 'left'],
    // A sentence about a fault would make the table wider than a terminal.
    ...(cameras.some((camera) => healthOf(camera).length > HEALTH_COLUMNS) && {
      colWidths: [...Array.from({ length: 7 }, () => null), HEALTH_COLUMNS + 2],
      wordWrap: true,
    }),
  })
  for (const camera of cameras) {
    const { id, nameZh, nameEn, platformId, hasMain, view, openCandidates } = camera
    table.push([
      id,
      printable(nameZh || nameEn),
      platformId,
      hasMain ? 'sub, main' : 'one',
      view ? `${view.state}${view.origin === 'proposed' ? ' (proposed)' : ''}` : '-',
      view?.zones ?? 0,
      openCandidates,
      healthOf(camera),
    ])
  }
  return table.toString()
}

function healthOf({ status, failuresInRow, lastFault, clockAt, ...health }: CameraHealth): string {
  if (status !== 'active') return status
  const out = health.platformBreaker === 'closed' ? '' : `platform out (breaker ${health.platformBreaker}); `
  const rest =
    health.breaker === 'closed' ? '' : `breaker ${health.breaker}, next look ${clockText(health.nextLookAt)}; `
  if (failuresInRow > 0)
    return `${out}${rest}failed ${failuresInRow} times in a row: ${printable(lastFault ?? 'unknown')}`
  return `${out}${clockAt === undefined ? 'not looked at yet' : `ok${health.watched ? ', watched now' : ''}, last frame ${clockText(clockAt)}`}`
}

const clockText = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`
