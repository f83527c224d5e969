import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Embedded } from '../../cli/embedded';
import { startEmbedded } from '../../cli/embedded';
import { inProcess } from '../../cli/testing/inProcess';
import type { Results } from '../../model/results';
import { allReferences } from '../../reference/all';
import type { Reference } from '../../reference/types';

/** The files and servers that the snippets of the docs speak of. */
export interface World {
  /** The words of a snippet with the names of this world in place of those of the docs, and its environment. */
  placed(
    words: readonly string[],
  ): Promise<{ readonly args: readonly string[]; readonly env: Readonly<Record<string, string>> }>;
  close(): Promise<void>;
}

/** The contract of the report that is replayed, and the fault that it found. */
const reported = { contract: 'glance-group-roles', fault: 'delete-in-use', rule: 'delete.in-use' };

const referenceOf = (contract: string): Reference => {
  const found = allReferences.find((one) => one.contract === contract);
  if (!found) throw new Error(`there is no embedded server of ${contract}`);
  return found;
};

export async function openWorld(): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-docs-'));
  const servers: Embedded[] = [];
  const serverOf = async (contract: string, faults: readonly string[] = []): Promise<Embedded> => {
    const server = await startEmbedded(referenceOf(contract), { faults, variants: [] }, 0);
    servers.push(server);
    return server;
  };
  const wrong = await serverOf(reported.contract, [reported.fault]);
  const { finding, report } = await reportOf(wrong.url, join(folder, 'report'));
  const files: Readonly<Record<string, string>> = {
    'rolecall-report': report,
    'ci.yaml': written(folder, 'ci.yaml', `url: ${(await serverOf('zendesk-chat')).url}\n`),
    'staging.yaml': written(folder, 'staging.yaml', 'settle: 10ms\n'),
    'known.json': written(folder, 'known.json', '[]'),
  };
  return {
    async placed(words) {
      const contract = words.find((word) => allReferences.some((one) => one.contract === word)) ?? reported.contract;
      const placed: string[] = [];
      for (const word of words) {
        if (/^http:\/\/127\.0\.0\.1:410\d/.test(word)) placed.push((await serverOf(contract)).url);
        else if (/^<name>$/.test(word)) placed.push(referenceOf(contract).faults[0]?.name ?? '');
        else if (/^delete\.in-use:[0-9a-f]{8}$/.test(word)) placed.push(finding);
        else placed.push(fileIn(files, word));
      }
      return { args: placed, env: { ROLECALL_TOKEN: referenceOf(contract).account.token } };
    },
    close: async () => {
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}

/** A file of the docs, or one in a folder of theirs. */
function fileIn(files: Readonly<Record<string, string>>, word: string): string {
  const [first = '', ...rest] = word.split('/');
  const found = files[first];
  return found === undefined ? word : join(found, ...rest.filter((part) => part !== reported.contract));
}

function written(folder: string, name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

/** Makes a report with one finding, to be rendered and replayed. */
async function reportOf(url: string, out: string): Promise<{ readonly report: string; readonly finding: string }> {
  const { account } = referenceOf(reported.contract);
  const target = Object.entries(account.params).flatMap(([name, value]) => ['--param', `${name}=${value}`]);
  const users = account.users.slice(0, 2).flatMap((user) => ['--user', user]);
  await inProcess(
    [
      'run',
      reported.contract,
      '--url',
      url,
      ...target,
      ...users,
      '--only',
      reported.rule,
      '--profile',
      'quick',
      '--out',
      out,
    ],
    { ROLECALL_TOKEN: account.token },
  );
  const results = JSON.parse(readFileSync(join(out, 'results.json'), 'utf8')) as Results;
  const finding = results.rules.flatMap(({ findings }) => findings)[0];
  if (!finding) throw new Error(`the fault ${reported.fault} was not found`);
  return { report: out, finding: finding.id };
}
