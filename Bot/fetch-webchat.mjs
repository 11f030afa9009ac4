// Brings Web Chat's bundle into obj/webchat: fetched by npm at the pinned version, checked against the pinned
// hash, compressed once. Run by the build (WebChat.targets); ends with code 1 and a reason when it cannot.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';

const home = dirname(fileURLToPath(import.meta.url));
const lock = JSON.parse(readFileSync(join(home, 'webchat.lock.json'), 'utf8'));
const target = join(home, 'obj', 'webchat');
const stamp = join(target, 'integrity.txt');

// name in the archive → name here
const wanted = {
  'package/dist/webchat.js': 'webchat.js',
  'package/dist/webchat.js.LICENSE.txt': 'webchat.js.LICENSE.txt',
};

try {
  if (isThere()) touch();
  else fetch();
} catch (error) {
  console.log(error.message);
  process.exit(1);
}

function isThere() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === `${lock.integrity}\n${digest(readIfThere('webchat.js'))}`;
}

function touch() {
  const now = new Date();
  for (const file of readdirSync(target)) utimesSync(join(target, file), now, now);
}

function fetch() {
  mkdirSync(dirname(target), { recursive: true });
  const workshop = mkdtempSync(join(dirname(target), 'webchat-'));
  try {
    const archive = pack(workshop);
    if (digest(archive) !== lock.integrity) throw new Error(`the archive of ${lock.name} ${lock.version} is not the one that webchat.lock.json pins`);

    const files = unpack(gunzipSync(archive));
    const bundle = files['webchat.js'];
    files['webchat.js.br'] = brotliCompressSync(bundle, { params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: bundle.length } });
    files['webchat.js.gz'] = gzipSync(bundle, { level: 9 });
    files['integrity.txt'] = `${lock.integrity}\n${digest(bundle)}`;

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

function pack(folder) {
  const windows = process.platform === 'win32';
  const npm = spawnSync(
    'npm',
    ['pack', `${lock.name}@${lock.version}`, '--pack-destination', windows ? `"${folder}"` : folder, '--prefer-offline', '--fetch-retries=1', '--loglevel=error'],
    { cwd: home, encoding: 'utf8', shell: windows, timeout: 300_000 });
  if (npm.error) throw new Error(`npm could not be started (${npm.error.code})`);

  const archive = readdirSync(folder).find(name => name.endsWith('.tgz'));
  if (npm.status !== 0 || !archive) throw new Error(`npm pack did not bring ${lock.name}@${lock.version}: ${npm.stderr.trim().split('\n')[0]}`);
  return readFileSync(join(folder, archive));
}

function unpack(tar) {
  const files = {};
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0;) {
    const text = (from, length) => tar.toString('latin1', at + from, at + from + length).replace(/\0.*$/s, '');
    const size = Number.parseInt(text(124, 12), 8);
    const name = wanted[text(0, 100)];
    if (name) files[name] = tar.subarray(at + 512, at + 512 + size);
    at += 512 + Math.ceil(size / 512) * 512;
  }

  for (const name of Object.values(wanted)) {
    if (!files[name]) throw new Error(`the archive holds no ${name}`);
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
