/** `xunjie users`, `keys`, `audit`, `evidence` and `retention`: who may do what, who did what, proof of it, and its end. Each is loaded when it is asked for. */
import type { Command } from 'commander'

type TermOf = (command: Command) => string

const DATA = ['--data <folder>', 'the system’s data folder (default data/)'] as const
const JSON_LINE = ['--json', 'print one JSON object as the last line'] as const

export function registerAccessCommands(program: Command, termOf: TermOf): void {
  const group = (name: string, summary: string, description: string) =>
    program
      .command(name)
      .helpGroup('Run it:')
      .summary(summary)
      .description(description)
      .helpCommand(false)
      .configureHelp({ subcommandTerm: termOf })
  userCommands(
    group(
      'users',
      'add, list, change and disable accounts',
      'Accounts of the running system. Passwords are generated and shown once.',
    ),
  )
  auditCommands(
    group(
      'audit',
      'export and check who did what',
      'The audit: who did what, chained so that nothing in it can be changed unseen.',
    ),
  )
  evidenceCommands(
    group('evidence', 'check a package of evidence', 'Packages of evidence, which are checked without the system.'),
  )
  retentionCommands(
    group(
      'retention',
      'delete what is kept no longer, and say what was deleted',
      'How long pictures are kept, by what became of their candidate.',
    ),
  )
  keyCommands(
    group('keys', 'make, list and revoke keys of programs', 'Keys of programs. Each is shown once, when it is made.'),
  )
}

function withScope(command: Command): Command {
  return command
    .option('--everywhere', 'sees the whole site')
    .option('--districts <codes>', 'sees these districts: 6- or 9-digit codes, separated by commas')
    .option('--groups <names>', 'sees these groups of cameras, separated by commas')
}

function userCommands(users: Command): void {
  withScope(users.command('add'))
    .description('Adds an account and shows its password once.')
    .argument('<name>', 'the name to sign in with')
    .requiredOption('--role <role>', 'viewer, reviewer, dispatcher, administrator, integrator or auditor')
    .option(...DATA)
    .option(...JSON_LINE)
    .action(async (name: string, options) => (await import('./users.ts')).runUsersAdd(name, options))
  users
    .command('list')
    .description('Lists the accounts.')
    .option(...DATA)
    .option(...JSON_LINE)
    .action(async (options) => (await import('./users.ts')).runUsersList(options))
  withScope(users.command('change'))
    .description('Gives an account another role, or another part of the city to see.')
    .argument('<name>', 'the account')
    .option('--role <role>', 'viewer, reviewer, dispatcher, administrator, integrator or auditor')
    .option(...DATA)
    .option(...JSON_LINE)
    .action(async (name: string, options) => (await import('./users.ts')).runUsersChange(name, options))
  for (const [word, description, change] of CHANGES)
    users
      .command(word)
      .description(description)
      .argument('<name>', 'the account')
      .option(...DATA)
      .option(...JSON_LINE)
      .action(async (name: string, options) =>
        (await import('./users.ts')).runUsersChange(name, { ...options, ...change }),
      )
}

const CHANGES = [
  ['disable', 'Ends the sessions of an account and lets it in no more; what it did stays named.', { disabled: true }],
  ['enable', 'Lets a disabled account in again.', { disabled: false }],
  ['password', 'Makes a new password, shows it once, and ends the sessions of the account.', { newPassword: true }],
] as const

function keyCommands(keys: Command): void {
  withScope(keys.command('add'))
    .description('Makes a key and shows it once.')
    .argument('<name>', 'what it is for')
    .requiredOption('--role <role>', 'integrator, viewer or auditor')
    .option('--for <time>', 'how long it is good for', '365d')
    .option(...DATA)
    .option(...JSON_LINE)
    .action(async (name: string, options) => (await import('./keys.ts')).runKeysAdd(name, options))
  keys
    .command('list')
    .description('Lists the keys by how they begin.')
    .option(...DATA)
    .option(...JSON_LINE)
    .action(async (options) => (await import('./keys.ts')).runKeysList(options))
  keys
    .command('revoke')
    .description('Revokes a key: it opens nothing from the next request on.')
    .argument('<id>', 'id of the key, from the list')
    .option(...DATA)
    .option(...JSON_LINE)
    .action(async (id: string, options) => (await import('./keys.ts')).runKeysRevoke(id, options))
}

function auditCommands(audit: Command): void {
  audit
    .command('verify')
    .description('Says whether the audit is whole, and names the first entry that is not.')
    .argument('[file]', 'an exported audit, checked without the system (default: the running system’s)')
    .option(
      '--roots <path>',
      'what was kept elsewhere, an export or the folder of the daily roots: its days must still come to the same',
    )
    .option('--key <file>', 'the site’s public key, for a file')
    .option(...DATA)
    .option(...JSON_LINE)
    .action(async (file: string | undefined, options) => (await import('./audit.ts')).runAuditVerify(file, options))
  audit
    .command('export')
    .description('Writes the audit with the signed root of each day. Keep it where nobody of the site can write.')
    .option('--from <day>', 'first day, like 2026-11-20 (UTC; default: the first there is)')
    .option('--to <day>', 'last day (default: today)')
    .option('--roots-only', 'what each day comes to, without the entries')
    .option('--out <file>', 'where to (default: audit-<from>-<to>.jsonl)')
    .option(...DATA)
    .option(...JSON_LINE)
    .action(async (options) => (await import('./audit.ts')).runAuditExport(options))
  audit
    .command('key')
    .description('Prints the public key that this site signs with, and its fingerprint.')
    .option(...DATA)
    .option(...JSON_LINE)
    .action(async (options) => (await import('./audit.ts')).runSiteKey(options))
}

function evidenceCommands(evidence: Command): void {
  evidence
    .command('verify')
    .description('Says what a package proves, or the first thing in it that is wrong.')
    .argument('<file>', 'the package (zip)')
    .option('--key <file>', 'the site’s public key, got from the site (`xunjie audit key`)')
    .option(...JSON_LINE)
    .action(async (file: string, options) => (await import('./evidence.ts')).runEvidenceVerify(file, options))
}

function retentionCommands(retention: Command): void {
  retention
    .command('run')
    .description('Deletes now what the nightly run would delete.')
    .option('--dry-run', 'only count it')
    .option(...DATA)
    .option(...JSON_LINE)
    .action(async (options) => (await import('./retention.ts')).runRetentionNow(options))
  retention
    .command('report')
    .description('Says what the last runs deleted; which pictures of which candidate is in the audit.')
    .option('--last <n>', 'how many runs', '14')
    .option(...DATA)
    .option(...JSON_LINE)
    .action(async (options) => (await import('./retention.ts')).runRetentionReport(options))
}
