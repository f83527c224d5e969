/** The filter, findings with their evidence, and the rules. */
export const evidence = `
[hidden] { display: none !important; }
.filter { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 0.75rem; margin: 1.5rem -0.5rem 0; padding: 0.5rem; background: var(--ground); border-bottom: 1px solid var(--line); }
.filter > label { font-weight: 600; }
.filter input[type="search"] { flex: 1 1 16rem; min-width: 0; padding: 0.3125rem 0.5rem; font: inherit; color: inherit; background: var(--raised); border: 1px solid var(--quiet); border-radius: 4px; }
.filter input::placeholder { color: var(--quiet); opacity: 1; }
.filter output { color: var(--quiet); font-variant-numeric: tabular-nums; min-width: 11rem; }
.grammar { flex-basis: 100%; margin: 0; color: var(--quiet); font-size: 0.8125rem; display: flex; flex-wrap: wrap; gap: 0 0.75rem; }
.keys { margin-left: auto; } .keys input { vertical-align: -0.125rem; }
kbd { border: 1px solid var(--line); border-radius: 3px; padding: 0 0.25rem; }
.finding { border: 1px solid var(--line); border-left: 4px solid var(--fail); border-radius: 4px; margin: 0.75rem 0; padding: 0 1rem 0.5rem; }
.finding > summary { margin: 0 -1rem; padding: 0.5rem 1rem; }
.finding h3 { display: inline; margin: 0; font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 0.875rem; }
.refutation { font-size: 1.0625rem; white-space: pre-wrap; margin: 0.25rem 0 0.5rem; }
.tried { color: var(--quiet); font-size: 0.875rem; } .tried b { font-weight: 600; }
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); gap: 0.5rem; margin: 0.5rem 0; }
.beside > div { padding: 0.375rem 0.75rem 0.5rem; border-radius: 4px; }
.beside dt { font-size: 0.75rem; font-weight: 600; } .beside dd { white-space: pre-wrap; }
.expected { background: var(--pass-ground); } .expected dt { color: var(--pass); }
.actual { background: var(--fail-ground); } .actual dt { color: var(--fail); }
.timeline { margin: 0.75rem 0; padding-left: 2rem; font-size: 0.875rem; }
.timeline > li { border-left: 3px solid transparent; padding-left: 0.375rem; }
.timeline > li::marker { color: var(--quiet); font-variant-numeric: tabular-nums; }
.timeline > li.claim { border-left-color: var(--fail); background: var(--fail-ground); }
.purpose { display: inline-block; min-width: 4.75rem; font-size: 0.75rem; font-weight: 600; color: var(--quiet); }
.purpose.claim { color: var(--fail); }
.answer { font-weight: 600; }
.timeline .quiet { font-size: 0.8125rem; }
.message { margin: 0.25rem 0 0.5rem 1rem; } .message-head { margin: 0; }
pre { margin: 0.125rem 0; padding: 0.375rem 0.625rem; background: var(--sunken); border-radius: 4px; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; }
pre.body { overflow: auto; max-height: 28rem; }
pre.headers { background: none; color: var(--quiet); padding: 0 0.625rem; }
.copy-block { margin: 0.375rem 0; }
.copy-head { display: flex; justify-content: space-between; align-items: end; font-size: 0.75rem; color: var(--quiet); min-height: 1.25rem; }
.copy { font: inherit; font-size: 0.75rem; padding: 0 0.5rem; color: var(--text); background: var(--raised); border: 1px solid var(--quiet); border-radius: 4px; cursor: pointer; }
.echoes { font-size: 0.875rem; }
.rule { border-bottom: 1px solid var(--line); content-visibility: auto; contain-intrinsic-size: auto 2rem; }
.rule > summary { padding: 0.25rem 0 0.25rem 12.5rem; text-indent: -12.5rem; }
.rule > summary > * { text-indent: 0; }
.rule > summary .mark { display: inline-block; min-width: 7.25rem; }
.rule > summary .level { min-width: 3.75rem; text-align: center; }
.rule .id { font-weight: 600; }
.rule .title, .rule .saw { color: var(--quiet); font-size: 0.875rem; }
.rule .saw::before { content: "saw: "; }
.rule dl { padding: 0.25rem 0 0.75rem 1.25rem; font-size: 0.875rem; }
.rule dl > div { display: grid; grid-template-columns: 6rem 1fr; gap: 0.5rem; }
.rule dt { color: var(--quiet); }
.rule dd a { display: block; }
[data-item]:target { outline: 2px solid var(--link); outline-offset: 1px; }
@media (max-width: 44rem) {
  .grammar { display: none; } .filter output { min-width: 0; }
  .rule > summary { padding-left: 1rem; text-indent: -1rem; } .rule > summary .title { display: block; }
  .rule > summary .mark { min-width: 0; } .rule > summary .level { min-width: 0; }
  .timeline { padding-left: 1.5rem; } .message { margin-left: 0; } .purpose { min-width: 0; }
}
`;
