import type { Script } from '../../../shared/testing/scripts';
import type { Theme } from '../../faults';
import type { VariantTheme } from '../../variants';
import { FORMS } from '../../vocabulary';
import { accessScript } from './access';
import { answersScript } from './answers';
import { bodiesScript } from './bodies';
import { deletionScript } from './deletion';
import { idsScript } from './ids';
import { isolationScript } from './isolation';
import { namesScript } from './names';
import { openScript } from './open';
import { racesScript } from './races';
import { refusalsScript } from './refusals';
import { settingsScript } from './settings';
import { textScript } from './text';
import { unusualTextScript } from './unusualText';
import { usersScript } from './users';
import { videoScript } from './video';

/** For each theme the scripts that show its faults. */
export const scripts: Readonly<Record<Theme, readonly Script[]>> = {
  text: FORMS.map(textScript),
  unusualText: [unusualTextScript],
  names: [namesScript],
  settings: FORMS.map(settingsScript),
  users: [usersScript],
  deletion: [deletionScript],
  video: [videoScript],
  access: [accessScript],
  ids: [idsScript],
  bodies: [bodiesScript],
  refusals: [refusalsScript],
  answers: [answersScript],
  isolation: [isolationScript],
  races: [racesScript],
};

/** For each theme the scripts that show its variants. */
export const variantScripts: Readonly<Record<VariantTheme, readonly Script[]>> = {
  bulk: [openScript],
  values: [openScript],
  requests: [openScript],
  storage: [openScript],
  answers: [openScript],
  statuses: [openScript],
  traffic: [openScript],
};
