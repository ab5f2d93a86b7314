import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PASSAGES_KEY, type StartPassages } from '../../lib/page/passages-seam';
import { Passages } from './passages';

type Scope = { [PASSAGES_KEY]?: StartPassages };

/**
 * The third script of a page: marks passages, and finds those that are saved. The worker brings it in when something
 * is selected, or when there may be passages of the page.
 */
export default defineUnlistedScript(() => {
  (globalThis as Scope)[PASSAGES_KEY] = (deps) => new Passages(deps);
});
