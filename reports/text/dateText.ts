/** `2026-11-22 09:30:05 UTC` of an ISO 8601 date in UTC; anything else as it stands. */
export const dateText = (iso: string): string =>
  iso.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/, '$1 $2 UTC');
