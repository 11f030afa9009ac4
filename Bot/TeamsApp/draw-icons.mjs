// Draws the two icons of the Teams app, the bubble of the page's own icon: `node Bot/TeamsApp/draw-icons.mjs` writes color.png and outline.png beside this file.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const [samples, accent, white] = [8, [0x0f, 0x5c, 0x5c], [255, 255, 255]];

// The shapes of icon.svg, on its grid of 32 by 32.
const capsule = (x, y, from, to, at) => Math.hypot(x - Math.min(Math.max(x, from), to), y - at) <= 1;
const roundedBox = (x, y) => Math.hypot(x - Math.min(Math.max(x, 7), 25), y - Math.min(Math.max(y, 10), 20)) <= 2;
const tail = (x, y) => x >= 9 && y >= 21 && y - 22 <= (15 - x) * 5 / 6;
const lines = (x, y) => capsule(x, y, 10, 22, 13) || capsule(x, y, 10, 18, 17);
const symbol = (x, y) => (roundedBox(x, y) || tail(x, y)) && !lines(x, y);

/** How much of a pixel the symbol covers, from 0 to 1. */
function cover(column, row, toGrid) {
  let hits = 0;
  for (let i = 0; i < samples * samples; i++)
    hits += symbol(...toGrid(column + (i % samples + 0.5) / samples, row + (Math.floor(i / samples) + 0.5) / samples));
  return hits / samples / samples;
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG of 8-bit RGBA without row filters. */
function png(size, pixel) {
  const rows = Buffer.alloc(size * (1 + size * 4));
  for (let i = 0; i < size * size; i++)
    rows.set(pixel(i % size, Math.floor(i / size)), Math.floor(i / size) * (1 + size * 4) + 1 + i % size * 4);
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 6, 0, 0, 0]);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0)),
  ]);
}

// In colour Teams rounds the corners itself, and what matters lies in the middle half; the outline may fill its square.
const middle = (x, y) => [(x - 96) / 4.4 + 16, (y - 96) / 4.4 + 17.5];
const mix = share => accent.map((dark, i) => Math.round(dark + (white[i] - dark) * share));
const here = dirname(fileURLToPath(import.meta.url));
writeFileSync(join(here, 'color.png'), png(192, (column, row) => [...mix(cover(column, row, middle)), 255]));
writeFileSync(join(here, 'outline.png'), png(32, (column, row) => [...white, Math.round(255 * cover(column, row, (x, y) => [x, y + 1.5]))]));
