import type { Command } from 'commander';
import { contextBefore, rulesWithDeep } from '../../check/rulesOf';
import type { Contract } from '../../contract/types';
import { checksOf } from '../../engine/language/law';
import { didYouMean } from '../../model/nearest';
import { laws } from '../../laws';
import { examples } from '../examples';
import { explainText } from './explain.text';
import { contractNamed, shippedIds } from '../contracts';
import { gathered } from '../flags';
import { print } from '../say';
import { UsageError } from '../usageError';

/** rolecall explain */
export const addExplain = (program: Command): Command =>
  program
    .command('explain')
    .description('say what a rule states, where it comes from and how it is tried')
    .argument('<rule>', 'the id of a rule, such as delete.in-use')
    .option('--contract <name>', 'only in this contract; repeatable', gathered)
    .addHelpText(
      'after',
      examples('rolecall explain delete.in-use', 'rolecall explain list.complete --contract CONTRACT'),
    )
    .action(async (id: string, { contract: names = shippedIds() }: { readonly contract?: readonly string[] }) => {
      const contracts = await Promise.all(names.map(contractNamed));
      const texts = contracts.flatMap((contract) => explained(contract, id));
      if (texts.length === 0) throw new UsageError(unknownRule(id, contracts));
      print(texts.join('\n'));
    });

/** Exploration has no fixed cases: they depend on what it meets. */
const explored = { cases: [], judges: 'every' } as const;

function explained(contract: Contract, id: string): string[] {
  const rule = rulesWithDeep(contract).find((one) => one.id === id);
  if (!rule) return [];
  const { check } = checksOf(laws, contextBefore(contract)).find((one) => one.check.rule.id === id) ?? {
    check: explored,
  };
  return [
    explainText(
      contract.title,
      rule,
      laws.find(({ name }) => name === rule.law)?.about ??
        'Sequences and requests in flight together, held against a model of the contract.',
      check,
    ),
  ];
}

function unknownRule(id: string, contracts: readonly Contract[]): string {
  const known = contracts.flatMap((contract) => rulesWithDeep(contract).map((rule) => rule.id));
  return `there is no rule "${id}"; ${didYouMean(id, known) ?? '`rolecall list` shows all rules'}`;
}
