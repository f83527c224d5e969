/** Verdicts and levels, strips, reasons, tables, the plot. */
export const verdicts = `
.mark { font-weight: 600; white-space: nowrap; }
.pass { color: var(--pass); } .fail { color: var(--fail); } .skip { color: var(--skip); } .inconclusive { color: var(--inconclusive); } .observed { color: var(--observed); }
.level { display: inline-block; border: 1px solid var(--line); border-radius: 3px; padding: 0 0.3125rem; font-size: 0.75rem; line-height: 1.25rem; color: var(--quiet); }
.strips { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 1rem 2rem; }
.strip-head { margin: 0 0 0.25rem; }
.bar { display: block; width: 100%; height: 0.875rem; border-radius: 3px; }
.bar .empty { fill: var(--sunken); }
.bar .pass { fill: var(--pass); } .bar .fail { fill: var(--fail); } .bar .skip { fill: var(--skip); } .bar .inconclusive { fill: var(--inconclusive); }
.counters { display: flex; flex-wrap: wrap; list-style: none; margin: 0.25rem 0 0; padding: 0; gap: 0.125rem 1rem; }
.counters a { color: inherit; text-decoration-color: var(--line); padding: 0.125rem 0; }
.counters .none { color: var(--quiet); }
a[aria-current="true"] { text-decoration: underline; text-decoration-thickness: 3px; text-decoration-color: currentColor; }
.observed-line { margin-top: 0.75rem; } .observed-line a { color: var(--observed); }
.legend { margin-top: 0.25rem; font-size: 0.875rem; } .legend summary { color: var(--quiet); }
.legend dl > div { display: grid; grid-template-columns: 8rem 1fr; }
.reasons { list-style: none; padding: 0; }
.reasons > li { border-bottom: 1px solid var(--line); }
.reasons summary { padding: 0.25rem 0; }
.reasons .ids { columns: 20rem; padding: 0 0 0.5rem 1.25rem; margin: 0; list-style: none; font-size: 0.875rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.875rem; }
caption { text-align: left; color: var(--quiet); padding: 0.25rem 0; }
th, td { text-align: left; padding: 0.1875rem 0.75rem; border-bottom: 1px solid var(--line); vertical-align: top; }
th:first-child { padding-left: 0; }
thead th { font-weight: 600; white-space: nowrap; }
tbody th { font-weight: normal; }
.counts td, .counts thead th:not(:first-child) { text-align: right; font-variant-numeric: tabular-nums; }
td a { color: inherit; font-weight: 600; padding: 0 0.25rem; }
.zero { color: var(--quiet); }
.plot { margin: 1rem 0 0; max-width: 40rem; }
.plot svg { display: block; width: 100%; height: 4.5rem; border-bottom: 1px solid var(--line); }
.plot polygon { fill: var(--sunken); } .plot polyline { fill: none; stroke: var(--link); stroke-width: 1.5; vector-effect: non-scaling-stroke; }
.plot figcaption { color: var(--quiet); font-size: 0.8125rem; }
`;
