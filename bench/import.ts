/**
 * What it takes to bring a city in: `npm run bench:import -- --json [--cameras n] [--components n]`. The commands run as a
 * user runs them, each in a process of its own, on a real PostgreSQL; peak memory is read from /proc (Linux). Then the same
 * lists come a second time, which must change nothing, and one with a bad last row, which must leave no trace.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { startTestPostgres } from '../fixtures/postgres.ts'
import { findCategory } from '../pipeline/catalogue/catalogue.ts'
import { partKindsOf } from '../pipeline/commissioning/component-row.ts'
import { createDatabase, type Database } from '../prisma/client.ts'
import { createCameraStore } from '../prisma/stores/cameras/cameras.ts'
import { componentsNear } from '../prisma/stores/city/components.ts'
import { cpuMsOf, memoryOf } from './process-figures.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    cameras: { type: 'string', default: '7000' },
    components: { type: 'string', default: '620000' },
  },
})
const cameras = Number(values.cameras)
const components = Number(values.components)

/** A district of about 110 km²: 26 x 25 cells of 420 m. */
const [COLUMNS, ROWS, CELL_DEGREES] = [26, 25, 0.004]
const [WEST, SOUTH] = [106.6, 28.98]
/** What a street has most of: manholes of five owners, grates, lamps, signs, bins, trees. */
const KINDS = ['01002', '01003', '01004', '01005', '01007', '01023', '01037', '02010', '03005', '04002']

const folder = await mkdtemp(join(tmpdir(), 'xunjie-bench-import-'))
const server = await startTestPostgres()
const url = await server.database()
const database = createDatabase(url, { poolSize: 1 })
await createCameraStore(database).upsertPlatform({ id: 'police', name: '公安共享平台', maxPulls: 40 })
await mkdir(join(folder, 'data'))
await writeLists()

const runs = [
  ['grid', await run('grid', 'grid.geojson')],
  ['cameras', await run('cameras', 'cameras.csv')],
  ['components', await run('components', 'components.csv')],
  ['gridAgain', await run('grid', 'grid.geojson')],
  ['camerasAgain', await run('cameras', 'cameras.csv')],
  ['componentsAgain', await run('components', 'components.csv')],
] as const
const counted = await countOf(database)
const bad = await run('components', 'bad.csv')
const traceless = JSON.stringify(await countOf(database)) === JSON.stringify(counted)
const nearest = await nearestMs(database)
await database.close()
await server.stop()
await rm(folder, { recursive: true })

const firsts = runs.slice(0, 3).map(([, figures]) => figures)
const result = {
  rows: counted,
  seconds: round(firsts.reduce((sum, { seconds }) => sum + seconds, 0)),
  cpuSeconds: round(firsts.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0)),
  peakRssMb: Math.max(...runs.map(([, { rssMb }]) => rssMb)),
  secondChanges: runs.slice(3).reduce((sum, [, { added, changed }]) => sum + added + changed, 0),
  badLeavesNoTrace: bad.code === 2 && traceless,
  nearestMs: nearest,
  commands: Object.fromEntries(runs),
  cpu: cpus()[0]?.model ?? '',
}
if (!values.json) console.error(result)
console.log(JSON.stringify(result))

interface CommandFigures {
  readonly code: number | null
  readonly seconds: number
  /** Of the command's own process; the server works beside it. */
  readonly cpuSeconds: number
  readonly rssMb: number
  readonly added: number
  readonly changed: number
}

async function run(kind: string, file: string): Promise<CommandFigures> {
  const program = join(import.meta.dirname, '../bin/xunjie.ts')
  const flags =
    kind === 'components' ? ['--crs', 'GCJ02'] : kind === 'cameras' ? ['--crs', 'BD09', '--platform', 'police'] : []
  const env = { ...process.env, DATABASE_URL: url, XUNJIE_DATA: join(folder, 'data') }
  const began = performance.now()
  const child = spawn(process.execPath, [program, kind, 'import', join(folder, file), ...flags, '--json'], { env })
  let [said, rssMb, cpuMs] = ['', 0, 0]
  child.stdout.on('data', (text: Buffer) => (said += text.toString()))
  child.stderr.pipe(process.stderr)
  const watching = setInterval(() => {
    void memoryOf([child.pid ?? 0]).then((memory) => (rssMb = Math.max(rssMb, memory.rssMb)))
    void cpuMsOf([child.pid ?? 0]).then((ms) => (cpuMs = Math.max(cpuMs, ms)))
  }, 100)
  const [code] = (await once(child, 'close')) as [number | null]
  clearInterval(watching)
  const { added = 0, changed = 0 } = JSON.parse(said.trim().split('\n').at(-1) ?? '{}') as Partial<CommandFigures>
  return {
    code,
    seconds: round((performance.now() - began) / 1000),
    cpuSeconds: round(cpuMs / 1000),
    rssMb,
    added,
    changed,
  }
}

async function countOf({ queries }: Database) {
  return {
    gridCells: await queries.gridCell.count(),
    cameras: await queries.camera.count(),
    components: await queries.component.count(),
  }
}

/** The question that a component row asks when it raises, at a thousand places. */
async function nearestMs({ queries }: Database): Promise<number> {
  const places = await queries.camera.findMany({ select: { lng: true, lat: true }, take: 1000 })
  const kinds = partKindsOf(findCategory('manhole-cover-defect')!)
  const began = performance.now()
  for (const { lng, lat } of places)
    await componentsNear(queries, { lng: lng ?? 0, lat: lat ?? 0 }, { kinds, metres: 15 })
  return round((performance.now() - began) / places.length)
}

async function writeLists(): Promise<void> {
  const features = Array.from({ length: COLUMNS * ROWS }, (_, i) => {
    const [x, y] = [WEST + (i % COLUMNS) * CELL_DEGREES, SOUTH + Math.floor(i / COLUMNS) * CELL_DEGREES]
    const [east, north] = [x + CELL_DEGREES, y + CELL_DEGREES]
    const ring = [
      [x, y],
      [east, y],
      [east, north],
      [x, north],
      [x, y],
    ]
    const code = `500116001${String(Math.floor(i / 25) + 1).padStart(3, '0')}${String((i % 25) + 1).padStart(3, '0')}`
    return { type: 'Feature', properties: { 网格编码: code }, geometry: { type: 'Polygon', coordinates: [ring] } }
  })
  await writeFile(join(folder, 'grid.geojson'), JSON.stringify({ type: 'FeatureCollection', features }))
  await writeLines('cameras.csv', '国标编码,名称,经度,纬度,取流地址,安装位置,共享截止日期', cameras, (i) => {
    const code = `5001160000132${String(i).padStart(7, '0')}`
    return `${code},${i}号点位,${place(i, 0.0105)},rtsp://viewer:secret@10.${20 + (i >> 16)}.${(i >> 8) & 255}.${i & 255}/sub,第${i}号路口,2027-06-30`
  })
  const part = (i: number): string => {
    const kind = KINDS[i % KINDS.length]!
    return `500116${kind}${String(i).padStart(6, '0')},部件${i},${place(i, 0.004)}`
  }
  await writeLines('components.csv', '部件标识码,部件名称,经度,纬度', components, part)
  await writeLines('bad.csv', '部件标识码,部件名称,经度,纬度', 20_000, (i) =>
    i === 19_999 ? '5001,x,y,z' : part(i).replace('部件', '改名'),
  )
}

/** Scattered by two irrational steps, so that no two share a point. */
function place(i: number, shift: number): string {
  const lng = WEST + shift + ((i * 0.618_033_988_7) % 1) * COLUMNS * CELL_DEGREES * 0.98
  const lat = SOUTH + shift + ((i * 0.754_877_666_2) % 1) * ROWS * CELL_DEGREES * 0.98
  return `${lng.toFixed(7)},${lat.toFixed(7)}`
}

async function writeLines(name: string, header: string, count: number, line: (i: number) => string): Promise<void> {
  const out = createWriteStream(join(folder, name))
  out.write(`\uFEFF${header}\r\n`)
  for (let i = 0; i < count; i += 1) if (!out.write(`${line(i)}\r\n`)) await once(out, 'drain')
  out.end()
  await finished(out)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
