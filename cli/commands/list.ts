import type { Command } from 'commander';
import { rulesWithDeep } from '../../check/rulesOf';
import { examples } from '../examples';
import { contractNamed, shippedIds } from '../contracts';
import { listText } from './list.text';
import { print } from '../say';

/** rolecall list */
export const addList = (program: Command): Command =>
  program
    .command('list')
    .description('show the rules of contracts')
    .argument('[contract...]', 'names of contracts, or folders that hold one; all of them if none is given')
    .option('--json', 'as JSON: [{contract, title, rules}]')
    .addHelpText('after', examples('rolecall list', 'rolecall list CONTRACT', 'rolecall list ./my-contract --json'))
    .action(async (names: string[], { json }: { readonly json?: boolean }) => {
      const contracts = await Promise.all((names.length > 0 ? names : shippedIds()).map(contractNamed));
      const lists = contracts.map((contract) => ({
        contract: contract.id,
        title: contract.title,
        rules: rulesWithDeep(contract),
      }));
      print(json === true ? JSON.stringify(lists, null, 2) : lists.map(listText).join('\n'));
    });
