import type { Database } from '../client.ts'
import { appendAudit } from './audit.ts'

export interface ViewStore {
  /** A person takes the proposed reference and zones of a camera's view as right. */
  approve(cameraId: string, by: string): Promise<'approved' | 'no-reference' | 'not-found'>
}

export function createViewStore(database: Database): ViewStore {
  return {
    approve: (cameraId, by) =>
      database.transaction(async (tx) => {
        const view = await tx.view.findFirst({ where: { cameraId }, orderBy: { id: 'asc' } })
        if (!view) return 'not-found'
        if (view.reference === null) return 'no-reference'
        await tx.view.update({ where: { id: view.id }, data: { origin: 'approved', version: { increment: 1 } } })
        await tx.zone.updateMany({ where: { viewId: view.id }, data: { origin: 'approved' } })
        await appendAudit(tx, { actor: by, action: 'view.approve', subject: cameraId, detail: { viewId: view.id } })
        return 'approved'
      }),
  }
}
