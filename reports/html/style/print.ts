/** On paper: light colours, everything unfolded, the contract and the verdict at the head of every page. */
export const print = (left: string, right: string): string => `
@page { margin: 18mm 14mm; @top-left { content: "${plain(left)}"; font: 9pt sans-serif; } @top-right { content: "${plain(right)}"; font: 9pt sans-serif; } @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
@media print {
  :root { color-scheme: light; --ground: #fff; --raised: #fff; --sunken: #f3f4f6; --line: #c8cdd4; --text: #000; --quiet: #444; --link: #000; --pass: #14552f; --fail: #9b0f19; --skip: #4d4a00; --inconclusive: #713900; --observed: #2f3d8a; --fail-ground: #fdf1f1; --pass-ground: #eff8f2; --warn-ground: #fff6e0; --warn-line: #8a5a00; --mark: #ffe58a; --mark-text: #000; }
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  .masthead { margin: 0; padding: 0.5rem 0; }
  .filter, .contents, .copy, .legend { display: none !important; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; }
  summary { list-style: none; }
  pre { max-height: none; overflow: visible; }
  .rule { content-visibility: visible; }
  .rule, tr, .band, .beside, .race { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  thead { display: table-header-group; }
  .bar, .lane svg, .band, .beside > div, .timeline > li.claim, pre, mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;

/** What may stand in a string of a style sheet: nothing that could end it. */
const plain = (text: string): string => text.replace(/[^\p{L}\p{N} .,:-]/gu, ' ').slice(0, 90);
