// Charts of the figures that the server has made ready: each is a list that reads well aloud, with bars beside it for the eye.
import { keyed, make, put, unseen } from './wall-page.js';
import { cloud } from './wall-cloud.js';

const makers = { bars, ranking, agreement: bars, histogram, words: cloud };

// Draws a chart into its place; what was drawn there before changes where it can.
export function draw(place, chart) {
  if (place.dataset.type !== chart.type) {
    place.replaceChildren();
    place.dataset.type = chart.type;
    place.className = 'chart';
  }
  const of = place.querySelector(':scope > .of') ?? place.appendChild(make('p', 'of'));
  put(of, chart.of ?? '');
  makers[chart.type](place, chart);
  place.append(of);
}

function listIn(place, tag, name) {
  return place.querySelector(`:scope > ${tag}`) ?? place.appendChild(make(tag, name));
}

function bars(place, chart) {
  const list = listIn(place, 'ul', 'bars');
  inColumns(list, chart.bars.length);
  keyed(list, chart.bars, bar => bar.letter, bar => newBar(bar, bar.letter, 'letter'), setBar);
}

function ranking(place, chart) {
  const list = listIn(place, 'ol', 'bars ranking');
  inColumns(list, chart.bars.length);
  keyed(list, chart.bars, bar => bar.letter, bar => newBar(bar, '', 'place'), (row, bar) => {
    setBar(row, bar);
    put(row.querySelector('.place'), `${bar.place}.`);
  });
}

// More than a screen holds one below the other stand in two columns, read downwards.
export function inColumns(list, count) {
  list.classList.toggle('many', count > 7);
  list.style.gridTemplateRows = count > 7 ? `repeat(${Math.ceil(count / 2)}, auto)` : '';
}

function newBar(bar, mark, name) {
  const line = unseen(make('div', 'bar', make('i', 'for')));
  if (bar.parts) line.append(make('i', 'pass'), make('i', 'against'));
  const row = make('li', '', make('span', name, mark), make('span', 'text'), make('span', 'figure', make('span', 'share'), make('span', 'count'), make('span', 'shift')), line);
  if (bar.parts) row.append(make('ul', 'parts'));
  return row;
}

function setBar(row, bar) {
  put(row.querySelector('.text'), bar.text ?? '');
  put(row.querySelector('.share'), bar.parts ? '' : bar.figure);
  put(row.querySelector('.count'), bar.count ?? '');
  put(row.querySelector('.shift'), bar.shift ?? '');
  width(row.querySelector('.for'), bar.share);
  if (!bar.parts) return;
  width(row.querySelector('.pass'), bar.passShare);
  width(row.querySelector('.against'), bar.againstShare);
  row.querySelector('.parts').replaceChildren(...bar.parts.map(part => make('li', '', part)));
}

// A new bar grows from nothing: its first width is set only after it was laid out.
function width(bar, share) {
  const to = `${share * 100}%`;
  if (bar.isConnected) bar.style.width = to;
  else requestAnimationFrame(() => requestAnimationFrame(() => { bar.style.width = to; }));
}

function histogram(place, chart) {
  let frame = place.querySelector(':scope > .histogram');
  if (!frame) {
    frame = make('div', 'histogram', make('ol', 'levels'), unseen(make('div', 'scale')), unseen(make('p', 'mean', make('b'))), make('p', 'ends', make('span'), make('span')));
    place.append(frame);
  }
  const most = Math.max(...chart.bars.map(bar => bar.share), 0.0001);
  keyed(frame.querySelector('.levels'), chart.bars, bar => bar.letter, newColumn, (column, bar) => {
    put(column.querySelector('.share'), bar.figure);
    put(column.querySelector('.count'), bar.count ?? '');
    height(column.querySelector('.column'), bar.share / most);
  });
  frame.querySelector('.scale').replaceChildren(...chart.bars.map(bar => make('span', '', bar.letter)));
  const [low, high] = frame.querySelectorAll('.ends > span');
  low.textContent = chart.low ? `1 – ${chart.low}` : '';
  high.textContent = chart.high ? `5 – ${chart.high}` : '';
  const mean = frame.querySelector('.mean b');
  put(mean, chart.mean ?? '');
  mean.style.left = `${(chart.meanAt ?? 0) * 100}%`;
}

function newColumn(bar) {
  return make('li', '', make('span', 'unseen', `${bar.letter}: `), make('span', 'figure', make('span', 'share'), make('span', 'count')), unseen(make('div', 'column')));
}

function height(column, part) {
  // The figure above it needs some of the height.
  const to = `calc((100% - 3rem) * ${part})`;
  if (column.isConnected) column.style.height = to;
  else requestAnimationFrame(() => requestAnimationFrame(() => { column.style.height = to; }));
}
