/** `xunjie ladder`: loaded when it is asked for. */
import type { Command } from 'commander'

export function addLadderCommands(program: Command, termOf: (command: Command) => string): void {
  const ladder = program
    .command('ladder')
    .helpGroup('Run it:')
    .summary('which categories are raised to people: shadow, pilot, live')
    .description('The ladder of each category in each group of cameras: shadow, pilot, live.')
    .helpCommand(false)
    .configureHelp({ subcommandTerm: termOf })
  withOutput(
    ladder
      .command('show')
      .description('Shows rung, precision with its interval, what is held, and what the figures propose.')
      .option('--category <ids>', 'only these, separated by commas')
      .option('--group <name>', 'only this group of cameras'),
  ).action(async (options) => (await import('./ladder.ts')).runLadderShow(options))
  withOutput(
    withSteps(
      ladder
        .command('forecast')
        .description('Says what they would bring before reviewers a day, and how much of it false.'),
    ),
  ).action(async (options) => (await import('./ladder.ts')).runLadderForecast(options))
  withOutput(
    withSteps(ladder.command('move').description('Moves them up by one rung, or down. The forecast is printed first.'))
      .argument('<rung>', 'shadow, pilot or live')
      .requiredOption('--by <name>', 'the person who moves them')
      .requiredOption('--reason <text>', 'why; it is kept with the move')
      .option('--insist', 'although their figures do not pass the gates')
      .option('--yes', 'take what it brings a day, beyond the budget too'),
  ).action(async (rung: string, options) => (await import('./ladder.ts')).runLadderMove(rung, options))
}

function withSteps(command: Command): Command {
  return command
    .requiredOption('--category <ids>', 'categories, separated by commas')
    .option('--group <name>', 'the group of cameras (default: those without one)')
}

function withOutput(command: Command): Command {
  return command
    .option('--data <folder>', 'the system’s data folder (default data/)')
    .option('--json', 'print one JSON object as the last line')
}
