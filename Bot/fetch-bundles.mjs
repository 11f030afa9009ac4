// Brings what the pages are made with into obj/bundles: Web Chat and d3-cloud, fetched by npm at the pinned versions, checked against
// the pinned hashes, compressed once, each with its licence. Run by the build (Bundles.targets); ends with code 1 and the reasons when one cannot be had.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';

const home = dirname(fileURLToPath(import.meta.url));
const lock = JSON.parse(readFileSync(join(home, 'bundles.lock.json'), 'utf8'));
const target = join(home, 'obj', 'bundles');

const reasons = [];
for (const one of lock) {
  try {
    if (isThere(one)) touch(one);
    else fetch(one);
  } catch (error) {
    reasons.push(error.message);
  }
}

if (reasons.length > 0) {
  console.log(reasons.join('; '));
  process.exit(1);
}

function stampOf(one) {
  return `${one.file}.integrity.txt`;
}

function isThere(one) {
  return readIfThere(stampOf(one)).toString('utf8') === `${one.integrity}\n${digest(readIfThere(one.file))}`;
}

function touch(one) {
  const now = new Date();
  for (const file of readdirSync(target).filter(name => name.startsWith(one.file))) utimesSync(join(target, file), now, now);
}

function fetch(one) {
  mkdirSync(dirname(target), { recursive: true });
  const workshop = mkdtempSync(join(dirname(target), 'bundle-'));
  try {
    const archive = pack(one, workshop);
    if (digest(archive) !== one.integrity) throw new Error(`the archive of ${one.name} ${one.version} is not the one that bundles.lock.json pins`);

    const files = unpack(one, gunzipSync(archive));
    const bundle = files[one.file];
    files[`${one.file}.br`] = brotliCompressSync(bundle, { params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: bundle.length } });
    files[`${one.file}.gz`] = gzipSync(bundle, { level: 9 });
    files[stampOf(one)] = `${one.integrity}\n${digest(bundle)}`;

    // Each file is moved into place whole, the stamp last: a build that is cut short leaves nothing that looks complete.
    mkdirSync(target, { recursive: true });
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(join(workshop, name), content);
      renameSync(join(workshop, name), join(target, name));
    }
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

function pack(one, folder) {
  const windows = process.platform === 'win32';
  const npm = spawnSync(
    'npm',
    ['pack', `${one.name}@${one.version}`, '--pack-destination', windows ? `"${folder}"` : folder, '--prefer-offline', '--fetch-retries=1', '--loglevel=error'],
    { cwd: home, encoding: 'utf8', shell: windows, timeout: 300_000 });
  if (npm.error) throw new Error(`npm could not be started (${npm.error.code})`);

  const archive = readdirSync(folder).find(name => name.endsWith('.tgz'));
  if (npm.status !== 0 || !archive) throw new Error(`npm pack did not bring ${one.name}@${one.version}: ${npm.stderr.trim().split('\n')[0]}`);
  return readFileSync(join(folder, archive));
}

function unpack(one, tar) {
  // name in the archive → name here
  const wanted = { [one.from]: one.file, [one.licence]: `${one.file}.LICENSE.txt` };
  const files = {};
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0;) {
    const text = (from, length) => tar.toString('latin1', at + from, at + from + length).replace(/\0.*$/s, '');
    const size = Number.parseInt(text(124, 12), 8);
    const name = wanted[text(0, 100)];
    if (name) files[name] = tar.subarray(at + 512, at + 512 + size);
    at += 512 + Math.ceil(size / 512) * 512;
  }

  for (const name of Object.values(wanted)) {
    if (!files[name]) throw new Error(`the archive of ${one.name} holds no ${name}`);
  }
  return files;
}

function readIfThere(name) {
  const path = join(target, name);
  return existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
}

function digest(bytes) {
  return `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
}
