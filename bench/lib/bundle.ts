import { build } from 'esbuild';
import { ROOT } from '../../scripts/lib/project';
import { SCRATCH } from './names';

/** One of bench/in-page as a script that defines `name`, for a page or a worker to evaluate. */
export async function bundleInPage(file: string, name: string): Promise<string> {
  return bundle({ entryPoints: [`${ROOT}bench/in-page/${file}`] }, name);
}

/** The peers as they are installed, as a script that defines `peers`. */
export async function bundlePeers(): Promise<string> {
  const contents = `
    export { default as Mark } from 'mark.js';
    export { default as replaceText } from 'findandreplacedomtext';
    export { default as FastScanner } from 'fastscan';
  `;
  return bundle({ stdin: { contents, resolveDir: SCRATCH } }, 'peers');
}

async function bundle(input: object, globalName: string): Promise<string> {
  const { outputFiles } = await build({
    ...input,
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName,
    target: 'chrome130',
  });
  // Evaluated in a function of the debugger, a `var` would be its own.
  return outputFiles.map(({ text }) => text.replace(/^("use strict";)?var (\w+)=/, '$1globalThis.$2=')).join('\n');
}
