/** Copy buttons: a block's text, or a whole finding as Markdown for an issue tracker. */
export const copying = String.raw`
async function copyText(text) {
  try { await navigator.clipboard.writeText(text); return true; } catch { /* not allowed here: the old way below */ }
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  return done;
}
function fencedText(text) {
  const longest = Math.max(2, ...(text.match(/${'`'}+/g) || []).map((run) => run.length));
  const fence = '${'`'}'.repeat(longest + 1);
  return fence + '\n' + text + '\n' + fence;
}
function issueText(id) {
  const finding = document.getElementById(id);
  const text = (selector) => { const found = finding.querySelector(selector); return found ? found.textContent : ''; };
  const lines = [...finding.querySelectorAll('.exchange > summary')].map((one) => one.textContent.replace(/\s+/g, ' ')).join('\n');
  const parts = ['Rule ' + text('h3') + ' (' + text('.level') + ') is refuted.', fencedText([text('.refutation'), text('.tried'), 'Expected: ' + text('.expected dd'), 'Actual: ' + text('.actual dd'), '', lines].join('\n'))];
  for (const block of finding.querySelectorAll('.repeat pre')) parts.push(fencedText(block.textContent));
  return parts.join('\n\n') + '\n';
}
async function onCopy(button) {
  const label = button.textContent;
  const done = await copyText(button.dataset.issue ? issueText(button.dataset.issue) : document.getElementById(button.dataset.copy).textContent);
  button.textContent = done ? 'Copied' : 'Not copied';
  setTimeout(() => { button.textContent = label; }, 1500);
}
`;
