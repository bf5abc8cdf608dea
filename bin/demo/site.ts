/** The demo's site: the committed fixture cameras as recordings on two lending platforms, one loopback receiver. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SiteCamera, SiteFile } from '../../workers/config-schema.ts'

/** A row of `fixtures/demo/cameras.json`, written by the generator of the clips. */
interface DemoCamera {
  readonly id: string
  readonly nameZh: string
  readonly nameEn: string
  readonly place: { readonly lng: number; readonly lat: number; readonly crs: 'WGS84' }
  readonly platform: string
  readonly clip: string
  readonly reference: string
  readonly intervalSeconds: number
  readonly categories: readonly string[]
  readonly zones: readonly {
    readonly id: string
    readonly kind: string
    readonly polygon: readonly [number, number][]
  }[]
  readonly permits: readonly {
    readonly zone: string
    readonly from: string
    readonly to: string
    readonly graceMinutes: number
  }[]
}

export interface DemoSite {
  readonly site: SiteFile
  /** Clean picture of each view, from which its reference sketch is made. */
  readonly references: Readonly<Record<string, string>>
}

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6]

/**
 * @param fixtures absolute path of the `fixtures` folder
 * @param receiverUrl where the demo's small receiver listens
 */
export function demoSite(fixtures: string, receiverUrl: string, options: { port: number; queue: string }): DemoSite {
  const cameras = JSON.parse(readFileSync(join(fixtures, 'demo/cameras.json'), 'utf8')) as readonly DemoCamera[]
  const platforms = [...new Set(cameras.map((camera) => camera.platform))]
  return {
    site: {
      listen: { host: '127.0.0.1', port: options.port },
      engines: { database: 'embedded', queue: options.queue },
      platforms: platforms.map((id) => ({ id, name: id, maxPulls: 6 })),
      receivers: [
        {
          id: 'demo-city',
          adapter: 'webhook',
          url: receiverUrl,
          secret: 'env:XUNJIE_DEMO_SECRET',
          allowLoopback: true,
        },
      ],
      cameras: cameras.map((camera) => siteCamera(camera, fixtures)),
    },
    references: Object.fromEntries(cameras.map((camera) => [camera.id, join(fixtures, camera.reference)])),
  }
}

function siteCamera(camera: DemoCamera, fixtures: string): SiteCamera {
  const clip = join(fixtures, camera.clip)
  return {
    id: camera.id,
    platform: camera.platform,
    nameZh: camera.nameZh,
    nameEn: camera.nameEn,
    place: camera.place,
    source: 'recording',
    address: clip,
    timeline: clip.replace(/\.mp4$/, '.timeline.json'),
    intervalSeconds: camera.intervalSeconds,
    categories: [...camera.categories],
    zones: camera.zones.map((zone) => ({
      id: zone.id,
      kind: zone.kind,
      polygon: zone.polygon,
      permits: camera.permits
        .filter((permit) => permit.zone === zone.id)
        .map((permit, i) => ({
          id: `${zone.id}-permit-${i + 1}`,
          weekdays: EVERY_DAY,
          from: permit.from,
          to: permit.to,
          graceSeconds: permit.graceMinutes * 60,
        })),
    })),
  }
}
