import { zip } from './lib/build';

zip('chromium');
zip('firefox');
