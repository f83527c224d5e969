/** Lanes of requests in flight together. A read is hollow and a write filled, so that colour says nothing alone. */
export const race = `
.race { margin: 0.75rem 0; padding: 0.5rem 0.75rem; border: 1px solid var(--line); border-radius: 4px; font-size: 0.875rem; }
.race figcaption b, .saw-line b, .proof p b { margin-right: 0.375rem; }
.saw-line { margin: 0.375rem 0; }
.lanes { display: grid; grid-template-columns: minmax(0, max-content) minmax(12rem, 1fr) max-content; gap: 0.1875rem 0.75rem; align-items: center; margin: 0.5rem 0; }
.lane { display: contents; }
.lane svg { display: block; width: 100%; height: 1rem; }
.lane-status { font-weight: 600; font-variant-numeric: tabular-nums; }
.lane .track { fill: var(--sunken); }
.lane line { stroke: var(--quiet); stroke-width: 1; stroke-dasharray: 2 2; vector-effect: non-scaling-stroke; }
.lane .bar-of { stroke-width: 1.5; vector-effect: non-scaling-stroke; }
.lane.write .bar-of { fill: var(--fail); stroke: var(--fail); }
.lane.read .bar-of { fill: var(--ground); stroke: var(--link); }
.lane.look .bar-of { fill: var(--ground); stroke: var(--quiet); }
.lane.look .lane-label, .lane.look .lane-status, .lane-axis { color: var(--quiet); }
.lane-axis { grid-column: 1 / -1; margin: 0; font-size: 0.8125rem; }
.lane-table th { white-space: nowrap; }
.lane-table summary { color: var(--quiet); }
.proof { margin: 0.5rem 0; }
@media (max-width: 44rem) {
  .lanes { display: block; }
  .lane { display: grid; grid-template-columns: minmax(0, 1fr) max-content; gap: 0 0.75rem; margin-bottom: 0.375rem; }
  .lane svg { grid-column: 1 / -1; grid-row: 2; }
}
`;
