/** Stands where other rules name the law that states them. */
export const EXPLORATION = 'exploration';

/** Requests in flight together have some order that explains them. */
export const LINEARIZABLE = 'concurrency.linearizable';

/** The rule that some history as a whole breaks, where none of its steps breaks one alone. */
export const EXPLAINED = 'history.explained';
