import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { call } from '../lib/messaging/client';
export default defineUnlistedScript(() => { void call('startPage', { once: false }); });
