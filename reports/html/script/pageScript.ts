import { copying } from './copying';
import { filtering } from './filtering';
import { grammar } from './grammar';
import { moving } from './moving';
import { starting } from './starting';
import { state } from './state';

/** The report's one script. It only shows, hides, moves and copies what the page already holds. */
export const pageScript = `'use strict';(() => {${grammar}${state}${filtering}${moving}${copying}${starting}})();`;
