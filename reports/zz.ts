import { renderHtml } from './html/renderHtml';
import { renderOverview } from './html/renderOverview';
import { sampleResults, sampleRule, sampleFinding, sampleExchange, sampleResponse } from './sampleResults';
import { writeFileSync } from 'node:fs';
const ops = ['list', 'show', 'create', 'update', 'update-many', 'delete', 'assign', 'built-in', 'default', 'observe'];
const words = ['name.max-length', 'name.required', 'description.accepted', 'permissions.visitors_seen.enum', 'name.unique', 'refusal', 'isolation', 'auth.none', 'shape', 'status'];
const base = sampleResults();
const rules = [...base.rules];
for (let i = 0; i < 243; i++) rules.push(sampleRule({ id: `${ops[i % 10]}.${words[(i / 10 | 0) % 10]}${i > 99 ? '-' + i : ''}`, title: `A value outside of what the document allows for ${words[i % 10]} is refused, and nothing changes.`,
  level: i % 10 === 9 ? 'observe' : i % 3 ? 'must' : 'should', verdict: i % 10 === 9 ? 'observed' : i % 31 === 5 ? 'skip' : i % 47 === 3 ? 'inconclusive' : 'pass', observation: i % 10 === 9 ? 'names are trimmed before they are stored' : '', reason: i % 31 === 5 ? 'wants a user to assign: give --user ID' : i % 47 === 3 ? 'the control was refused with 403' : '' }));
const huge = 'x'.repeat(5_000_000);
rules.push(sampleRule({ id: 'update.name.read-back', verdict: 'fail', reason: '2 of 8 cases refute it', findings: [sampleFinding({ id: 'f2', message: 'PUT stored "Support \u202eteam" and GET showed "Support", \u0000\u001b[31m <script>alert(1)</script>.', expected: 'GET shows the name that PUT stored, "Support team", after 200', actual: 'GET shows the name that PUT stored, "Support", after 200',
 exchanges: [sampleExchange({ id: 101, purpose: 'claim', request: { method: 'PUT', path: '/roles/9', headers: { 'content-type': 'application/json' }, body: '{"name":"Support team","description":"All of the people who do support, day and night","enabled":true}', credential: 'main' }, response: sampleResponse({ body: huge, bodyBytes: huge.length, truncated: false }) }), sampleExchange()] })] }));
const big = sampleResults({ rules, summary: { must: { pass: 140, fail: 2, skip: 5, inconclusive: 3 }, should: { pass: 70, fail: 1, skip: 3, inconclusive: 1 }, observe: 24 } });
writeFileSync('/tmp/r.html', renderHtml(big));
writeFileSync('/tmp/o.html', renderOverview([{ results: big, href: 'a/report.html' }, { results: sampleResults({ verdict: 'conformant', contract: 'b', contractTitle: 'Other', complete: true, stopped: '', filter: [], shard: null, declined: [], waived: [], cleanUp: { ...base.cleanUp, leftBehind: [], notRestored: [] }, summary: { must: { pass: 120, fail: 0, skip: 0, inconclusive: 0 }, should: { pass: 20, fail: 0, skip: 0, inconclusive: 0 }, observe: 3 } }), href: 'b/report.html' }]));
