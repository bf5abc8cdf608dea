/** What a look says of a camera's main stream, which may fail while its looks do not. */
import { findingText } from '../../pipeline/finding-words.ts'
import type { SeenLook } from '../../pipeline/look.ts'
import { closeFinding, noteFinding } from '../../prisma/stores/cameras/findings.ts'
import { noteCrash } from './crashes.ts'
import type { LookContext } from './look-context.ts'

export async function noteMainStream(context: LookContext, { stream, mainRefused }: SeenLook): Promise<void> {
  const { tx, camera } = context
  if (mainRefused !== undefined) {
    await noteFinding(tx, {
      kind: 'main-stream',
      subject: camera.id,
      ...findingText('main-stream-refused', { detail: mainRefused.detail }),
    })
    if (mainRefused.crashed) await tx.camera.update({ where: { id: camera.id }, data: await noteCrash(context) })
  } else if (stream === 'main') await closeFinding(tx, 'main-stream', camera.id)
}
