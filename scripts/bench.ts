import { benchScan } from '../bench/scan';
import { installScratch } from '../bench/lib/names';
const why = installScratch();
if (why) console.error(why);
console.log(JSON.stringify(await benchScan(!why, { scan: true, peers: process.argv.includes('peers') }), null, 1));
