import { build } from './lib/build';
import { BUILDS } from './lib/project';

build('chromium');
build('firefox');
console.log(`Chromium: ${BUILDS.chromium}\nFirefox:  ${BUILDS.firefox}`);
