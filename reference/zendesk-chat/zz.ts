import { zendeskChat as z } from '.';
(async () => {
  const { loadContract } = require('../../contract/load'); const { laws } = require('../../suites/laws');
  const r = await loadContract('specs/zendesk-chat'); const contract = r.contract;
  if (!contract) { console.log(JSON.stringify(r).slice(0, 500)); return; }
  const ids = new Set<string>(['concurrency.linearizable', 'history.explained']);
  const must = new Set<string>();
  const roles = ['Owner','Admin','Agent']; 
  const context = { contract, seed: 1, enabledFeatures: ['agent-limits'], disabledFeatures: [], foreign: {}, params: {}, learned: { keys: {}, builtIns: {owner:1,admin:1,agent:1}, builtInItems: {} as Record<string, unknown> } };
  const app = z.create({faults: [], variants: []}); const list = (await app.inject({ url: '/api/v2/chat/roles', headers: { authorization: 'Bearer ' + z.account.token } })).json();
  roles.forEach((n) => { context.learned.builtInItems[n.toLowerCase()] = list.find((x: any) => x.name === n); });
  for (const law of laws) for (const c of law.checks(context)) { const rule = c.rule ?? c; ids.add(rule.id); if (rule.level === 'must') must.add(rule.id); }
  const un = new Set(z.faults.flatMap((f) => f.breaks).filter((b) => !ids.has(b))); console.log('unknown', un.size, [...un].join(' '));
  console.log('faults without rule:', z.faults.filter((f) => !f.breaks.filter(b => b !== 'history.explained').some((b) => ids.has(b))).map((f) => f.name + ':' + f.breaks[0]).join(' '));
  const covered = new Set(z.faults.flatMap((f) => f.breaks));
  console.log('must uncovered', [...must].filter((m) => !covered.has(m)).join(' '));
  console.log('others uncovered', [...ids].filter((m) => !covered.has(m) && !must.has(m)).join(' '), ids.size);
})();
