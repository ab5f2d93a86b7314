import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Pointer } from '../../lib/page/pointer';
import { POINTER_KEY, type StartPointer } from '../../lib/page/pointer-seam';
import { mountCardUi } from './mount';

type Scope = { [POINTER_KEY]?: StartPointer };

/**
 * The second script of a page: pointer, keyboard and cards. The worker brings it in when a page first has a mention;
 * after an update of the extension the new one takes the old one's place.
 */
export default defineUnlistedScript(() => {
  (globalThis as Scope)[POINTER_KEY] = (deps) => new Pointer(deps, mountCardUi);
});
