// Runs scripts/NAME.ts, after installing what is missing. Node built-ins only: it runs before anything is installed.
// Everything it says goes to stderr, so that a script's own stdout stays clean for pipes.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const LEAST_NODE = [20, 19];
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [name = '', ...args] = process.argv.slice(2);

checkNode();
const script = join(root, 'scripts', `${name}.ts`);
if (!/^[a-z-]+$/.test(name) || !existsSync(script)) fail(`There is no script "${name}" in scripts/.`);
if (!isInstalled()) install();
if (!existsSync(join(root, '.wxt/tsconfig.json'))) prepare();
run();

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return;
  fail(`Sidelight's tools need Node ${LEAST_NODE.join('.')} or later; this is Node ${process.versions.node}.`);
}

/** Whether node_modules holds what the lock file asks for. Packages for other platforms are optional and not there. */
function isInstalled() {
  const installed = readPackages('node_modules/.package-lock.json');
  const wanted = readPackages('package-lock.json');
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    const there = installed[path];
    return path === '' || (there ? there.version === version : Boolean(optional || devOptional));
  });
}

function readPackages(file) {
  const path = join(root, file);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')).packages ?? {}) : {};
}

function install() {
  say('Installing packages (npm ci), which takes about half a minute …');
  // npm names itself to the scripts it runs; called without npm, the one on the path is used.
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['ignore', 2, 2], shell: !npm && process.platform === 'win32' };
  // Warnings are left out: wxt and puppeteer ask for Node 22 and run on 20 (EBADENGINE).
  const flags = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = npm ? spawnSync(process.execPath, [npm, ...flags], options) : spawnSync('npm', flags, options);
  if (status !== 0) fail('The packages could not be installed; npm says why above.');
}

/** Types and tsconfig that WXT derives from the entrypoints. */
function prepare() {
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  const { status } = spawnSync(process.execPath, [wxt, 'prepare'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) fail('"wxt prepare" failed; it says why above.');
}

function run() {
  const tsx = pathToFileURL(createRequire(join(root, 'package.json')).resolve('tsx')).href;
  const child = spawn(process.execPath, ['--import', tsx, script, ...args], { stdio: 'inherit' });
  // Ctrl+C reaches the child by itself; it decides how to end.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function fail(text) {
  say(text);
  process.exit(1);
}
