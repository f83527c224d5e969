/** How a command ends: the exit code that it comes to. Each command line has one of its own. */
export interface Ending {
  code: number;
}
