// States and groups beside all together: a row for each option, a column for each of them. What one screen does not hold is shown in turns, or by the arrow keys.
import { isStill, make, unseen, words } from './wall-page.js';

const mostColumns = 4, turn = 12_000;

let poll = null, place = null, pages = [], at = 0, timer = 0, fit = null, isHeld = false;

// Lays the table out in its place, on the page that the room looks at just now. Another page may be higher, so it is made to fit anew.
export function sideBySide(frame, block, refit) {
  if (poll?.number !== block.number) {
    [at, isHeld] = [0, false];
    clearInterval(timer);
    timer = setInterval(goByItself, turn);
  }
  [poll, place, pages, fit] = [block, frame, pagesOf(block.breakdowns), refit];
  lay();
}

function goByItself() {
  if (place.isConnected && pages.length > 1 && !isHeld && !isStill()) go(1);
}

// By hand: from then on it stays where it was put.
document.addEventListener('keydown', event => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step || !place?.isConnected || pages.length < 2 || document.querySelector('dialog[open]')) return;
  isHeld = true;
  go(step);
});

function go(step) {
  at = (at + step + pages.length) % pages.length;
  lay();
  fit();
}

// All of them on one page where they fit; else a page or more for each breakdown.
function pagesOf(breakdowns) {
  const shown = breakdowns.filter(one => one.strata.length > 0);
  if (shown.reduce((sum, one) => sum + one.strata.length, 0) <= mostColumns) return [shown];
  return shown.flatMap(one => {
    const count = Math.ceil(one.strata.length / mostColumns), size = Math.ceil(one.strata.length / count);
    return Array.from({ length: count }, (_, page) => [{ ...one, strata: one.strata.slice(page * size, (page + 1) * size) }]);
  });
}

function lay() {
  at = Math.min(at, pages.length - 1);
  const shown = pages[at], strata = shown.flatMap(one => one.strata);
  const columns = Array.from({ length: strata.length + 1 }, () => make('col', 'figures'));
  const table = make('table', '', make('colgroup', '', make('col'), ...columns), heads(shown), make('tbody', '', ...rowsOf(poll.chart, strata[0].chart).map(row => line(row, strata))));
  table.style.setProperty('--columns', columns.length);
  const of = poll.chart.of ? make('p', 'of', poll.chart.of) : null;
  const turns = pages.length > 1 ? make('p', 'of', `${at + 1} / ${pages.length} ← →`) : null;
  place.replaceChildren(table, make('div', 'under', ...[of, turns].filter(Boolean)));
}

function heads(shown) {
  const whole = head('col', words.together, poll.chart.mean ?? '');
  const corner = make('td');
  whole.rowSpan = corner.rowSpan = 2;
  const titles = shown.map(one => {
    const title = make('th', 'title', one.title);
    [title.scope, title.colSpan] = ['colgroup', one.strata.length];
    return title;
  });
  const names = shown.flatMap(one => one.strata.map((stratum, first) => head(first === 0 ? 'col first' : 'col', stratum.name, ...[stratum.votes, stratum.chart.mean].filter(Boolean))));
  return make('thead', '', make('tr', '', corner, whole, ...titles), make('tr', '', ...names));
}

function head(name, title, ...below) {
  const cell = make('th', name, title, ...below.map(words => make('span', 'of', words)));
  cell.scope = 'col';
  return cell;
}

// Of words only those that are counted in each stratum.
function rowsOf(chart, ofOne) {
  if (ofOne.words) return ofOne.words.map(one => ({ key: one.word, text: one.word }));
  return chart.bars.map((bar, level) => ({ key: bar.letter, letter: bar.letter, text: bar.text ?? (level === 0 ? chart.low : level === chart.bars.length - 1 ? chart.high : '') }));
}

function line(row, strata) {
  const name = make('th', 'option', row.letter ? make('span', 'letter', row.letter) : null, make('span', 'text', row.text));
  name.scope = 'row';
  return make('tr', '', name, cell(poll.chart, row.key, 'whole'), ...strata.map(stratum => cell(stratum.chart, row.key, '')));
}

function cell(chart, key, name) {
  if (chart.words) return make('td', name, make('span', 'figure', String(chart.words.find(one => one.word === key).count)));
  const bar = chart.bars.find(one => one.letter === key);
  const track = unseen(make('div', 'bar', part('for', bar.share), bar.parts ? part('pass', bar.passShare) : null, bar.parts ? part('against', bar.againstShare) : null));
  const figure = make('span', 'figure', chart.type === 'ranking' ? `${bar.place}.` : bar.figure);
  return make('td', name, make('div', 'value', figure, track), bar.shift ? make('span', 'shift', bar.shift) : null);
}

function part(name, share) {
  const piece = make('i', name);
  piece.style.width = `${share * 100}%`;
  return piece;
}
