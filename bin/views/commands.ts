/** `xunjie views dry-run`, beside whatever else the group `views` has. */
import type { Command } from 'commander'

export function addDryRunCommand(program: Command, termOf: (command: Command) => string): void {
  const views =
    program.commands.find((command) => command.name() === 'views') ??
    program
      .command('views')
      .helpGroup('Run it:')
      .summary('what the cameras look at, and what a day would have raised')
      .description('Views of the running system.')
      .helpCommand(false)
      .configureHelp({ subcommandTerm: termOf })
  views
    .command('dry-run')
    .description(
      'Says what a day would have raised: what the ladder and the budget held, and what views that wait for approval saw.',
    )
    .option('--day <day>', 'local day of the cameras (default yesterday)')
    .option('--category <id>', 'only this category')
    .option('--camera <id>', 'only this camera')
    .option('--group <name>', 'only this group of cameras')
    .option('--data <folder>', 'the system’s data folder (default data/)')
    .option('--json', 'print one JSON object as the last line')
    .action(async (options) => (await import('./dry-run.ts')).runDryRun(options))
}
