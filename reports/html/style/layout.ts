/** The page: type, landmarks, masthead, bands, contents. */
export const layout = `
* { box-sizing: border-box; }
html { scroll-padding-top: 6.5rem; }
body { margin: 0 auto; max-width: 72rem; padding: 0 1.25rem 3rem; background: var(--ground); color: var(--text); font: 0.9375rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; overflow-wrap: anywhere; }
code, pre, kbd, .id { font-family: ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 0.8125rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0; letter-spacing: -0.01em; }
h2 { font-size: 1.1875rem; margin: 2.25rem 0 0.625rem; padding-bottom: 0.25rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 0.9375rem; margin: 1.25rem 0 0.375rem; }
p { margin: 0.375rem 0; }
a { color: var(--link); text-underline-offset: 0.15em; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 3px; }
summary { cursor: pointer; }
summary:hover { background: var(--raised); }
ul, ol { margin: 0.375rem 0; padding-left: 1.25rem; }
dl { margin: 0; }
dd { margin: 0; }
mark { background: var(--mark); color: var(--mark-text); border-radius: 2px; }
.quiet { color: var(--quiet); font-weight: normal; }
.masthead { margin: 0 -1.25rem; padding: 1.75rem 1.25rem 1rem; border-top: 6px solid var(--inconclusive); background: var(--raised); border-bottom: 1px solid var(--line); }
.masthead.conformant { border-top-color: var(--pass); }
.masthead.partial { border-top-color: var(--observed); }
.masthead.non-conformant { border-top-color: var(--fail); }
.eyebrow { margin: 0 0 0.25rem; color: var(--quiet); font-size: 0.8125rem; }
.verdict { margin: 0.5rem 0 1rem; font-size: 1.1875rem; font-weight: 600; color: var(--inconclusive); }
.conformant .verdict { color: var(--pass); }
.partial .verdict { color: var(--observed); }
.non-conformant .verdict { color: var(--fail); }
.facts { display: grid; grid-template-columns: repeat(4, minmax(0, auto)); justify-content: start; gap: 0.375rem 2.25rem; margin-bottom: 0.75rem; }
.facts dt { color: var(--quiet); font-size: 0.75rem; }
.contents { display: flex; flex-wrap: wrap; gap: 0.125rem 1.25rem; padding: 0.625rem 0 0; font-size: 0.875rem; }
.bands { margin-top: 1rem; display: grid; gap: 0.375rem; }
.band { background: var(--warn-ground); border-left: 5px solid var(--warn-line); padding: 0.375rem 0.75rem; }
.band p { margin: 0; }
.bands + .strips { margin-top: 0.75rem; }
.band strong { text-transform: uppercase; letter-spacing: 0.03em; margin-right: 0.375rem; }
footer { margin-top: 3rem; padding-top: 0.75rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: 0.8125rem; }
@media (max-width: 44rem) {
  .facts { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.375rem 1rem; }
}
`;
