/** The `xunjie` command: a table of contents. Each command is loaded when it is asked for, so that `--help` is instant. */
import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { registerAccessCommands } from './access/commands.ts'
import { addCityCommands } from './city/commands.ts'
import { addLadderCommands } from './ladder/commands.ts'
import { addDryRunCommand } from './views/commands.ts'
import { CommandError, messageOf } from './command-error.ts'

const TRY = 'See it work:'
const RUN = 'Run it:'
const LOOK_AFTER = 'Look after it:'

const program = new Command('xunjie')
  .description('Xunjie 巡街 patrols a city’s streets through the cameras the city already shares.')
  .usage('<command> [options]')
  .version('0.1.0', '-v, --version', 'print the version')
  .helpOption('-h, --help', 'this page; a command’s own: xunjie <command> --help')
  .helpCommand(false)
  .configureHelp({ subcommandTerm: termOf })
  .showSuggestionAfterError(true)
  .addHelpText('after', examples())
  .exitOverride()

program
  .command('demo')
  .helpGroup(TRY)
  .summary('the whole loop on embedded parts and committed clips')
  .description(
    'Starts everything on embedded parts: database, queue, workers, API and demo cameras that play committed clips. Prints where to open it.',
  )
  .option('--once', 'run the loop to its end with a scripted reviewer, then stop')
  .option('--json', 'print one JSON object as the last line')
  .option('--data <folder>', 'where state is kept')
  .option('--queue <url>', 'redis://… instead of the queue on PostgreSQL')
  .option('--port <n>', 'port of the review page', port)
  .action(async (options) => {
    process.exitCode = await (await import('./demo/demo.ts')).runDemo(options)
  })

program
  .command('analyze')
  .argument('<source>', 'a video file, a folder of pictures, rtsp://…, or http(s)://… (stream or JPEG)')
  .helpGroup(TRY)
  .summary('look at any clip, folder or stream; write a report')
  .description(
    'Looks at any source and writes a report: detections, sightings and candidates, with masked pictures. Needs no database and no queue.',
  )
  .option('--view <view.json>', 'zones, permits and categories; without it zones are proposed and written for editing')
  .option('--every <time>', 'time from look to look, e.g. 10s, 500ms, 2m')
  .option('--for <time>', 'how long to watch a live source (default 60s)')
  .option('--starts-at <time>', 'when a clip began, for hours and permits: 07:30 or an ISO time (default noon)')
  .option('--out <folder>', 'where the report goes (default out/<name>)')
  .option('--model <manifest.json>', 'another detector than the one in the repository')
  .option('--single-pass', 'one pass over each frame, as a running system does: faster, misses small things')
  .option('--json', 'print one JSON object as the last line')
  .addHelpText('after', analyzeExamples())
  .action(async (source: string, options) => (await import('./analyze/analyze.ts')).runAnalyze(source, options))

program
  .command('start')
  .helpGroup(RUN)
  .summary('the whole system on your cameras, from one configuration file')
  .description('Runs the whole system on a configuration file: cameras, platforms, receivers, engines.')
  .option('--config <file>', 'the configuration file', 'xunjie.yaml')
  .option('--only <role>', 'one role on this host: look, intake, deliver, patrol or api')
  .action(async (options) => {
    process.exitCode = await (await import('./start/start.ts')).runStart(options)
  })

const cameras = program
  .command('cameras')
  .helpGroup(RUN)
  .summary('add, import, list and test cameras of the running system')
  .description('Cameras of the running system. Addresses are kept sealed and are never shown again.')
  .helpCommand(false)
  .configureHelp({ subcommandTerm: termOf })

cameras
  .command('add')
  .description('Adds a camera. Its address is asked for, or read from stdin or from XUNJIE_CAMERA_ADDRESS.')
  .argument('[address]', 'rtsp://… or http(s)://…; better left out: arguments stay in the shell’s history')
  .requiredOption('--id <id>', 'the camera’s id')
  .requiredOption('--name <name>', 'its name, in Chinese or any language')
  .option('--platform <id>', 'who lends it', 'default')
  .option('--interval <time>', 'time from look to look', '5m')
  .option('--categories <ids>', 'categories to look for, separated by commas (default: all)')
  .option('--district <code>', '6- or 9-digit code of the district that sees it')
  .option('--group <name>', 'the group of cameras that it belongs to')
  .option('--view <view.json>', 'zones from a run of analyze on this camera')
  .option(
    '--main [address]',
    'it has a main stream too: without an address asked for, XUNJIE_CAMERA_MAIN or the second line of stdin',
  )
  .option('--device <id>', 'instead of an address: device id of 20 digits, opened by the platform’s gateway')
  .option('--channel <id>', 'channel id of 20 digits of that device')
  .option('--no-test', 'do not take a first look')
  .option('--data <folder>', 'the system’s data folder (default data/)')
  .option('--json', 'print one JSON object as the last line')
  .action(async (address: string | undefined, options) =>
    (await import('./cameras/add.ts')).runCamerasAdd(address, options),
  )

cameras
  .command('import')
  .description('Brings a list of cameras in: all of it, or nothing where a row is bad. A second time changes nothing.')
  .argument('<file>', 'CSV, JSON, or the catalogue of a platform of GB/T 28181 as XML')
  .option('--dry-run', 'say what would be done and name each bad row')
  .option('--platform <id>', 'who lends them, where the list has no column for it')
  .option('--crs <system>', 'coordinate system where the list has no column for it: WGS84, GCJ02 or BD09')
  .option('--interval <time>', 'time from look to look of new cameras', '5m')
  .option('--resting', 'new cameras are not looked at until a roster takes them')
  .option('--data <folder>', 'the system’s data folder (default data/)')
  .option('--json', 'print one JSON object as the last line')
  .action(async (file: string, options) => (await import('./cameras/import.ts')).runCamerasImport(file, options))

cameras
  .command('list')
  .description('Lists the cameras and their health.')
  .option('--data <folder>', 'the system’s data folder (default data/)')
  .option('--json', 'print one JSON object as the last line')
  .action(async (options) => (await import('./cameras/list.ts')).runCamerasList(options))

cameras
  .command('test')
  .description('Takes one look and says how the camera does. Stores no picture.')
  .argument('[camera]', 'id of a camera of the running system, or an address (`-` reads it from stdin)')
  .option('--data <folder>', 'the system’s data folder (default data/)')
  .option('--json', 'print one JSON object as the last line')
  .action(async (camera: string | undefined, options) =>
    (await import('./cameras/test-look.ts')).runCamerasTest(camera, options),
  )

addCityCommands(program, { termOf })
addLadderCommands(program, termOf)
addDryRunCommand(program, termOf)

program
  .command('doctor')
  .helpGroup(LOOK_AFTER)
  .summary('check this machine: what is missing and what to do about it')
  .description(
    'Checks Node, engines, models, disk, memory, ports, rights and the clock; says what to do about each finding.',
  )
  .option('--data <folder>', 'the data folder to check (default data/)')
  .option('--port <n>', 'port of the review page', port)
  .option('--json', 'print one JSON object as the last line')
  .action(async (options) => (await import('./doctor/doctor.ts')).runDoctor(options))

const models = program
  .command('models')
  .helpGroup(LOOK_AFTER)
  .summary('list and check the detectors, fetch others, learn heads')
  .description('The detectors of this installation.')
  .helpCommand(false)
  .configureHelp({ subcommandTerm: termOf })

models
  .command('list')
  .description('Lists the detectors: id, version, labels, licence.')
  .option('--json', 'print one JSON object as the last line')
  .action(async (options) => (await import('./models/models.ts')).runModelsList(options))

models
  .command('check')
  .description('Checks hash, shapes, classes and the golden picture of each detector.')
  .argument('[manifests...]', 'manifest files (default: all that are shipped)')
  .option('--json', 'print one JSON object as the last line')
  .action(async (manifests: string[], options) =>
    (await import('./models/models.ts')).runModelsCheck(manifests, options),
  )

models
  .command('pull')
  .description('Fetches weights of others from their publishers and checks them; without an id, lists what there is.')
  .argument('[id]', 'which one')
  .option('--out <folder>', 'where it goes', 'data/models')
  .option('--from <url>', 'a copy of your own instead of the publisher’s address, for networks without internet')
  .option('--sha256 <hex>', 'the digest it must have, where you know it better')
  .option('--accept-agpl', 'take weights under the AGPL; what that means is said first')
  .option('--json', 'print one JSON object as the last line')
  .action(async (id: string | undefined, options) => (await import('./models/pull.ts')).runModelsPull(id, options))

models
  .command('train-head')
  .description(
    'Learns to tell one more thing from about 20 pictures with it and 20 without, in seconds. It stays in shadow.',
  )
  .argument('<name>', 'what the head tells, like lane-blocked')
  .requiredOption('--with <folder>', 'pictures that show it')
  .requiredOption('--without <folder>', 'pictures that do not, best of what it could be mistaken for')
  .option('--heads <folder>', 'where heads are kept', 'data/heads')
  .option('--json', 'print one JSON object as the last line')
  .action(async (name: string, options) => (await import('./models/heads.ts')).runTrainHead(name, options))

models
  .command('try-head')
  .description('Says of each picture whether the head tells its thing there.')
  .argument('<head>', 'file of the head')
  .argument('<pictures...>', 'pictures, or folders of them')
  .option('--json', 'print one JSON object as the last line')
  .action(async (head: string, pictures: string[], options) =>
    (await import('./models/heads.ts')).runTryHead(head, pictures, options),
  )

program
  .command('categories')
  .helpGroup(LOOK_AFTER)
  .summary('the 63 problem categories and what each one needs')
  .description('Lists the 63 categories: id, name, recipe, zones, dwell, codes of 2013 and 2026.')
  .option('--json', 'print one JSON object as the last line')
  .action(async (options) => (await import('./models/categories.ts')).runCategories(options))

registerAccessCommands(program, termOf)

await main()

async function main(): Promise<void> {
  try {
    await program.parseAsync()
  } catch (error) {
    process.exitCode = report(error)
  }
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 || error.code === 'commander.help' ? 0 : 2
  if (process.argv.includes('--json')) {
    const code = error instanceof CommandError ? error.code : 'FAILED'
    process.stdout.write(`${JSON.stringify({ error: { code, message: messageOf(error) } })}\n`)
  }
  process.stderr.write(`xunjie: ${messageOf(error)}\n`)
  if (!(error instanceof CommandError) && process.env['XUNJIE_DEBUG'] !== undefined) console.error(error)
  return error instanceof CommandError ? error.exitCode : 1
}

/** The name and what must follow it; every command has options, so they are not repeated in a list. */
function termOf(command: Command): string {
  const words = command.registeredArguments.map((argument) =>
    argument.required ? `<${argument.name()}>` : `[${argument.name()}${argument.variadic ? '…' : ''}]`,
  )
  return [command.name(), ...words].join(' ')
}

function port(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1 || value > 65_535)
    throw new InvalidArgumentError('a port is a number from 1 to 65535.')
  return value
}

function examples(): string {
  return `
Examples:
  npx xunjie demo                                    everything, in a minute, nothing to set up
  npx xunjie analyze street.mp4                      any clip: report in out/street/report.html
  npx xunjie analyze street.mp4 --view out/street/view.json --every 2s
  npx xunjie analyze rtsp://10.0.0.8/stream --for 5m
  npx xunjie doctor                                  is this machine ready?
  npx xunjie start --config xunjie.yaml              your cameras
`
}

function analyzeExamples(): string {
  return `
The report is <out>/report.html, pictures lie in <out>/pictures, zones in <out>/view.json: edit them and run
again with --view. Times of a clip are its own; one that begins at 07:30 is told by --starts-at 07:30.
An address with a password can come from the environment: env:NAME instead of the address.

Examples:
  npx xunjie analyze street.mp4
  npx xunjie analyze street.mp4 --view out/street/view.json --every 2s --starts-at 07:30
  npx xunjie analyze pictures/ --every 5m            pictures taken five minutes apart
  CAMERA=rtsp://me:secret@10.0.0.8/1 npx xunjie analyze env:CAMERA --for 10m --json
`
}
