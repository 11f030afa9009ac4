// Lays a scene out: a poll, or what the room looks at between polls.
import { draw, inColumns } from './wall-chart.js';
import { fill, make, put, svg, words } from './wall-page.js';
import { sideBySide } from './wall-table.js';

const stage = document.getElementById('stage');
const corner = document.getElementById('join');
const more = document.getElementById('more');

export function show(scene) {
  document.title = scene.title;
  put(document.getElementById('title'), scene.title);
  put(document.getElementById('what'), scene.poll?.what ?? '');
  const isLarge = scene.show === 'join' || (scene.show === 'room' && !scene.agenda && !scene.inputs);
  // States and groups need the whole screen.
  corner.hidden = !scene.join || isLarge || Boolean(scene.poll?.breakdowns);
  if (!corner.hidden) join(corner, scene.join);

  if (scene.poll) poll(scene.poll);
  else {
    delete stage.dataset.poll;
    stage.replaceChildren(...(isLarge ? [welcome(scene)] : [room(scene)]));
  }
  fit();
}

// Less space between, and smaller letters, where the screen would not hold it all; of what was said only the latest. A phone scrolls instead.
export function fit() {
  delete stage.dataset.fit;
  more.hidden = true;
  if (getComputedStyle(stage).overflowY !== 'auto') return;
  for (const size of ['near', 'snug', 'tight']) {
    if (!overflows()) return;
    stage.dataset.fit = size;
  }
  const said = stage.querySelector('.said');
  while (said?.children.length > 1 && overflows()) said.lastElementChild.remove();
  more.hidden = !overflows();
}

function overflows() {
  return stage.scrollHeight > stage.clientHeight + 1;
}

function join(place, block) {
  place.replaceChildren(
    qr(block.qr),
    make('p', 'code', block.code),
    make('p', 'at', fill(words.at, block.address)),
    ...(block.joined ? [make('p', 'joined', block.joined)] : []));
}

function qr(rows) {
  const dark = rows.flatMap((row, y) => [...row.matchAll(/1+/g)].map(run => `M${run.index} ${y}h${run[0].length}v1h-${run[0].length}z`)).join('');
  const picture = svg('svg', { viewBox: `0 0 ${rows.length} ${rows.length}`, class: 'qr', role: 'img', 'aria-label': words.qr, 'shape-rendering': 'crispEdges' });
  picture.append(svg('path', { d: dark, fill: '#000' }));
  return picture;
}

function welcome(scene) {
  if (!scene.join) return make('div', 'welcome', make('h2', '', scene.title));
  const text = make('div', '', make('h2', '', words.join), make('p', 'code', scene.join.code), make('p', 'at', fill(words.at, scene.join.address)));
  text.append(make('p', 'hush', scene.join.joined || words.waiting));
  return make('div', 'welcome', qr(scene.join.qr), text);
}

function room(scene) {
  const panels = [];
  if (scene.agenda) panels.push(agenda(scene.agenda));
  if (scene.inputs) panels.push(inputs(scene.inputs));
  if (panels.length === 0) panels.push(make('p', 'hush', words.waiting));
  return make('div', panels.length === 1 ? 'room one' : 'room', ...panels);
}

function agenda(block) {
  const items = block.items.map(item => {
    const line = make('li', item.isOpen ? 'open' : '', make('span', 'number', `${item.number}.`), make('strong', '', item.title));
    line.append(...(item.isOpen ? [make('span', 'chip', words.now)] : []), make('span', 'what', item.what));
    return line;
  });
  const panel = make('section', 'panel', make('h2', '', words.agenda), make('ol', 'items', ...items));
  if (block.more) panel.append(make('p', 'hush', block.more));
  return panel;
}

function inputs(block) {
  const said = block.said.map(one => {
    const by = [one.by, one.about].filter(part => part).join(' · ');
    return make('li', '', make('h3', '', one.what), make('p', '', one.text), by ? make('p', 'by', by) : null);
  });
  return make('section', 'panel', make('h2', '', words.inputs), make('ul', 'said', ...said));
}

// The frame of a poll stays as long as the poll does, so that its bars grow instead of being drawn anew.
function poll(block) {
  const isBroken = block.breakdowns?.some(one => one.strata.length > 0) ?? false;
  const look = `${block.number}/${block.chart?.type ?? 'none'}/${isBroken}`;
  if (stage.dataset.poll !== look) {
    stage.dataset.poll = look;
    stage.replaceChildren(make('h2', 'question'), make('p', 'hush'), make('div', isBroken ? 'result' : 'chart'), make('div', 'notes'));
  }
  const [question, hidden, frame, notes] = stage.children;
  put(question, block.question);
  question.classList.toggle('long', block.question.length > 110);
  put(hidden, block.hidden ?? '');
  const hindrances = (block.breakdowns ?? []).filter(one => one.hindrance).map(one => `${one.title}: ${one.hindrance}`);
  notes.replaceChildren(...[...block.notes, ...hindrances].map(note => make('p', '', note)));
  notes.hidden = notes.children.length === 0;
  if (isBroken) sideBySide(frame, block, fit);
  else if (block.chart) draw(frame, block.chart);
  else frame.replaceChildren(...(block.options ? [options(block.options)] : []));
}

function options(lines) {
  const list = make('ul', 'bars', ...lines.map(line => make('li', '', make('span', 'letter', line.letter), make('span', 'text', line.text))));
  inColumns(list, lines.length);
  return list;
}

// What the result is, in one breath.
export function spoken(block) {
  if (block.hidden) return block.hidden;
  if (!block.chart) return '';
  const { bars, words: said, mean } = block.chart;
  const parts = said ? said.slice(0, 5).map(one => `${one.word} ${one.count}`) : bars.map(bar => `${bar.text ?? bar.letter}: ${bar.parts ? bar.parts.join(', ') : bar.figure}`);
  return fill(words.result, [...parts, mean].filter(part => part).join('; '));
}
