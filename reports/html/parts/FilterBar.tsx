/** The filter over findings and rules. It needs the script, which shows it; without one everything is listed. */
export const FilterBar = () => (
  <form id="filter" class="filter" role="search" aria-label="Filter rules and findings" hidden>
    <label for="query">Filter</label>
    <input
      id="query"
      type="search"
      autocomplete="off"
      spellcheck={false}
      placeholder="is:fail level:must text"
      aria-describedby="grammar"
    />
    <output id="count" for="query" aria-live="polite" />
    <p id="grammar" class="grammar">
      <code>is:fail,skip</code> <code>level:must</code> <code>section:create</code> <code>law:name</code>{' '}
      <code>"some words"</code> <code>-not</code>
      <label class="keys">
        <input id="keys" type="checkbox" checked /> keys: <kbd>/</kbd> filter, <kbd>j</kbd> <kbd>k</kbd> move,{' '}
        <kbd>o</kbd> open
      </label>
    </p>
  </form>
);
