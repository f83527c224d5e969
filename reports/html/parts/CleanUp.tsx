import type { CleanUpLedger } from '../../../model/results';
import { shortLine } from '../../text/shortLine';

/** The ledger: what the run made, removed and left, and how to mend by hand what it could not put back. */
export const CleanUp = ({
  ledger: { created, deleted, softDeleted, leftBehind, notRestored },
}: {
  readonly ledger: CleanUpLedger;
}) => (
  <section id="clean-up" aria-labelledby="clean-up-title">
    <h2 id="clean-up-title">Clean-up</h2>
    <p>
      <b>{created}</b> created, <b>{deleted}</b> deleted{softDeleted && ' (the vendor keeps a record of deleted roles)'}
      , <b>{leftBehind.length}</b> left behind, <b>{notRestored.length}</b> not restored.
    </p>
    {leftBehind.length > 0 && (
      <div class="scroll" tabIndex={0} role="group" aria-label="Left behind">
        <table>
          <caption>Left behind</caption>
          <thead>
            <tr>
              <th scope="col">Role</th>
              <th scope="col">Name</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {leftBehind.slice(0, 200).map(({ id, name, why }) => (
              <tr key={id}>
                <th scope="row">{shortLine(id, 80)}</th>
                <td>{shortLine(name, 120)}</td>
                <td>{shortLine(why, 300)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
    {leftBehind.length > 200 && <p class="quiet">and {leftBehind.length - 200} more in results.json</p>}
    {notRestored.length > 0 && (
      <>
        <h3>Not restored: mend by hand</h3>
        <ul>
          {notRestored.slice(0, 200).map((line) => (
            <li key={line}>{shortLine(line, 600)}</li>
          ))}
        </ul>
      </>
    )}
  </section>
);
