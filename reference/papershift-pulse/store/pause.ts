/** The window that racing faults leave open. */
export const pause = (milliseconds = 8): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
