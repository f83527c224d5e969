import type { Law } from '../engine/language/law';
import { acceptedValuesLaw } from './accepted-values';
import { atLeastLaw } from './at-least';
import { authorization } from './authorization';
import { builtIn } from './built-in';
import { conditions } from './conditions';
import { constants } from './constants';
import { counts } from './counts';
import { deleteInUse } from './delete-in-use';
import { deleting } from './deleting';
import { documentedResponse } from './documented-response';
import { errorDocuments } from './error-documents';
import { features } from './features';
import { formerValues } from './former-values';
import { freeKeysLaw } from './free-keys';
import { guards } from './guards';
import { heldUpdates } from './held-updates';
import { ids } from './ids';
import { isolation } from './isolation';
import { listing } from './listing';
import { malformedRequests } from './malformed-requests';
import { nameFilter } from './name-filter';
import { newRole } from './new-role';
import { noServerError } from './no-server-error';
import { nullKeeps } from './null-keeps';
import { oddText } from './odd-text';
import { openBehaviours } from './open-behaviours';
import { readBack } from './read-back';
import { readOnly } from './read-only';
import { refusalLeavesNoTrace } from './refusal-leaves-no-trace';
import { refusedValuesLaw } from './refused-values';
import { tenants } from './tenants';
import { uniqueValues } from './unique-values';
import { unseenWrites } from './unseen-writes';
import { unsent } from './unsent';

/** Every law there is. */
export const laws: readonly Law[] = [
  documentedResponse,
  errorDocuments,
  atLeastLaw,
  deleteInUse,
  deleting,
  authorization,
  newRole,
  acceptedValuesLaw,
  readBack,
  unsent,
  freeKeysLaw,
  nullKeeps,
  readOnly,
  ids,
  malformedRequests,
  noServerError,
  refusedValuesLaw,
  uniqueValues,
  formerValues,
  conditions,
  unseenWrites,
  features,
  builtIn,
  guards,
  refusalLeavesNoTrace,
  isolation,
  listing,
  counts,
  heldUpdates,
  nameFilter,
  tenants,
  constants,
  oddText,
  openBehaviours,
];
