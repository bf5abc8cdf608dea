/** Commands that bring the city in: its grid, its parts, what it allows, and who is responsible. */
import type { Command } from 'commander'

const IN = 'Bring the city in:'

export interface CommandStyle {
  readonly termOf: (command: Command) => string
}

type Group = (name: string, summary: string, description: string) => Command

export function addCityCommands(program: Command, { termOf }: CommandStyle): void {
  const group: Group = (name, summary, description) =>
    program
      .command(name)
      .helpGroup(IN)
      .summary(summary)
      .description(description)
      .helpCommand(false)
      .configureHelp({ subcommandTerm: termOf })
  addPlaces(group)
  addRules(group)
  addRosters(group)
  addViews(group)
}

function addPlaces(group: Group): void {
  withFlags(
    group(
      'grid',
      'the unit grid: which cell each camera stands in',
      'The city’s unit grid: cells with a code of 15 digits.',
    )
      .command('import')
      .description(
        'Brings cells in from GeoJSON: all of them, or nothing where one is bad. Cameras find their cell by their place.',
      )
      .argument('<file>', 'GeoJSON: a FeatureCollection of polygons with a code of 15 digits each')
      .option('--crs <system>', 'coordinate system of the file: WGS84, GCJ02, BD09 or CGCS2000', 'WGS84')
      .option('--replace', 'cells that the file lacks are removed'),
  ).action(async (file: string, options) => (await import('../grid/import.ts')).runGridImport(file, options))

  withFlags(
    group(
      'components',
      'the civic part register: manholes, lamps, bins',
      'The city’s coded parts, by code, kind and point.',
    )
      .command('import')
      .description(
        'Brings the part register in: all of it, or nothing where a row is bad. A second time changes nothing.',
      )
      .argument('<file>', 'CSV with code (17 digits, or 16 of 2013), longitude and latitude')
      .option('--crs <system>', 'coordinate system where the list has no column for it: WGS84, GCJ02 or BD09'),
  ).action(async (file: string, options) =>
    (await import('../components/import.ts')).runComponentsImport(file, options),
  )
}

function addRules(group: Group): void {
  withFlags(
    group(
      'registers',
      'what the city allows: markets, adverts, works, events',
      'Registers that are asked before a problem is raised.',
    )
      .command('import')
      .description('Brings register lines in: all of them, or nothing where one is bad.')
      .argument(
        '<file>',
        'CSV with a place (point and radius, or camera and zone) and a calendar, or GeoJSON with outlines',
      )
      .option('--register <kind>', 'vending, outdoor-area, advert, road-occupation, excavation, site or event')
      .option('--crs <system>', 'coordinate system where the list has no column for it: WGS84, GCJ02 or BD09')
      .option('--replace', 'lines of the same registers that the list lacks are removed'),
  ).action(async (file: string, options) => (await import('../registers/import.ts')).runRegistersImport(file, options))

  withFlags(
    group('departments', 'which department gets which cases', 'Rules of where cases go: place x category.')
      .command('import')
      .description(
        'Brings the rules in: all of them, or nothing where one is bad. They take the place of those imported before.',
      )
      .argument(
        '<file>',
        'CSV or JSON: department, and where wanted category, one place (grid, district, group or camera), dutyGrid, addressLine',
      ),
  ).action(async (file: string, options) =>
    (await import('../departments/import.ts')).runDepartmentsImport(file, options),
  )
}

function addRosters(group: Group): void {
  const roster = group(
    'roster',
    'which cameras are looked at next quarter',
    'Rosters: every cell of the grid first, then where cases came from, then what was never looked at.',
  )
  withOutput(
    roster
      .command('propose')
      .description('Proposes a roster and says why each camera is on it or not. Nothing changes until it is approved.')
      .requiredOption('--capacity <n>', 'how many cameras can be looked at')
      .option('--interval <time>', 'time from look to look, for what the pulls of a platform reach', '5m')
      .option('--first-day <day>', 'first day of the roster (default today)'),
  ).action(async (options) => (await import('../roster/roster.ts')).runRosterPropose(options))
  withOutput(
    roster
      .command('show')
      .description('Shows the newest roster, or the one named.')
      .argument('[id]', 'id of a roster')
      .option('--all', 'every camera'),
  ).action(async (id: string | undefined, options) => (await import('../roster/roster.ts')).runRosterShow(id, options))
  withOutput(
    roster
      .command('approve')
      .description('Swaps: cameras join, others leave once nothing of theirs is open.')
      .argument('<id>', 'id of the proposal')
      .requiredOption('--by <name>', 'the person who approves')
      .option('--yes', 'take what the joining cameras bring a day, beyond the budget too'),
  ).action(async (id: string, options) => (await import('../roster/roster.ts')).runRosterApprove(id, options))
}

function withFlags(command: Command): Command {
  return withOutput(command.option('--dry-run', 'say what would be done and name each bad row'))
}

function withOutput(command: Command): Command {
  return command
    .option('--data <folder>', 'the system’s data folder (default data/)')
    .option('--json', 'print one JSON object as the last line')
}

function addViews(group: Group): void {
  withOutput(
    group(
      'views',
      'zones for new views, and what a day would have raised',
      'What the cameras look at, and the zones in it.',
    )
      .command('propose')
      .description(
        'Proposes zones for every view that has a reference and is not approved: from its ground, from what was seen in it, from last quarter.',
      )
      .option('--camera <id>', 'this camera alone')
      .option('--limit <n>', 'most views of this run', '10000'),
  ).action(async (options) => (await import('../views/propose.ts')).runViewsPropose(options))
}
