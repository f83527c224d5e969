/** The window that racing faults leave open. */
export const pause = (milliseconds = 5): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds); });
