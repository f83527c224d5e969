import type { Command } from 'commander';
import { Option } from 'commander';
import { examples } from '../examples';
import { exitCodes } from '../exit';
import { formats } from '../../reports/formats';
import { render } from '../render';
import { readReports } from '../readReports';
import { print, say } from '../say';
import type { Ending } from '../ending';

/** rolecall report */
export const addReport = (program: Command, ending: Ending): Command =>
  program
    .command('report')
    .description('render the results of a run in another format, on standard output')
    .argument('<dir-or-results>', "a report's folder, or its results.json")
    .addOption(
      new Option('--format <format>', 'what to render').choices(formats.map(({ name }) => name)).default('terminal'),
    )
    .option('--strict', 'JUnit: a refuted should rule is a failure')
    .addHelpText(
      'after',
      examples(
        'rolecall report rolecall-report --format markdown >> "$GITHUB_STEP_SUMMARY"',
        'rolecall report rolecall-report/CONTRACT/results.json --format junit > junit.xml',
      ),
    )
    .action((path: string, { format, strict = false }: { readonly format: string; readonly strict?: boolean }) => {
      const read = readReports(path);
      if (!read.ok) {
        say(read.problem);
        ending.code = exitCodes.incomplete;
        return;
      }
      print(render(read.runs, format, strict));
    });
