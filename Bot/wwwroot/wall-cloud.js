// The words of an open answer, as large as they are frequent. d3-cloud finds each a place; where it could not be brought they stand in a row.
import { fill, make, svg, unseen, words as say } from './wall-page.js';

let layout = null;

function bringLayout() {
  layout ??= new Promise(done => {
    if (!say.wordCloud) {
      done(null);
      return;
    }
    const script = document.createElement('script');
    script.src = say.wordCloud;
    script.onload = () => done(window.d3?.layout?.cloud ?? null);
    script.onerror = () => done(null);
    document.head.append(script);
  });
  return layout;
}

export async function cloud(place, chart) {
  let frame = place.querySelector(':scope > .cloud');
  if (!frame) {
    frame = make('div', 'cloud');
    frame.append(unseen(svg('svg', {})), make('ol', 'unseen'));
    frame.lastChild.setAttribute('aria-label', say.words);
    place.prepend(frame);
    new ResizeObserver(() => arrange(frame)).observe(frame);
  }
  const said = JSON.stringify(chart.words);
  if (said === frame.said) return;
  frame.said = said;
  frame.words = chart.words;
  frame.querySelector('ol').replaceChildren(...chart.words.map(one => make('li', '', `${one.word}: ${one.count}`)));
  await arrange(frame);
}

async function arrange(frame) {
  const cloudLayout = await bringLayout();
  const { clientWidth: width, clientHeight: height, words } = frame;
  if (!words || width === 0 || height === 0) return;
  if (!cloudLayout) {
    inARow(frame, words);
    return;
  }
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  frame.turn = (frame.turn ?? 0) + 1;
  find(cloudLayout, frame, { width, height, words, rem, turn: frame.turn, largest: Math.max(rem, largestFor(words, width, height, rem)), tries: 4 });
}

// The largest word may be so large that all together cover about two thirds of the place, and that it fits itself.
function largestFor(words, width, height, rem) {
  const most = words[0]?.count ?? 1;
  let largest = Math.min(6 * rem, height / 2.5);
  const roomFor = one => one.word.length * 0.62;
  while (largest > 1.3 * rem) {
    const sizes = words.map(one => sizeOf(one, most, largest, rem));
    const covered = sizes.reduce((sum, size, at) => sum + roomFor(words[at]) * 1.25 * size * size, 0);
    const widest = Math.max(...sizes.map((size, at) => roomFor(words[at]) * size));
    if (covered < 0.65 * width * height && widest < width) break;
    largest *= 0.93;
  }
  return largest;
}

function sizeOf(one, most, largest, rem) {
  return rem + (largest - rem) * Math.sqrt((one.count - 1) / Math.max(most - 1, 1));
}

// Where some find no place, the large ones are made smaller; the last try takes what it gets, and the list for the ear still has them all.
function find(cloudLayout, frame, ask) {
  const { width, height, words, rem, turn, largest, tries } = ask;
  const most = words[0]?.count ?? 1;
  cloudLayout()
    .size([width, height])
    .words(words.map(one => ({ text: one.word, size: sizeOf(one, most, largest, rem), isMost: one.count === most })))
    .padding(rem / 4)
    .rotate(0)
    .font(getComputedStyle(document.body).fontFamily)
    .fontWeight(650)
    .fontSize(word => word.size)
    .random(always())
    .spiral('rectangular')
    .timeInterval(12)
    .on('end', (placed, bounds) => {
      if (turn !== frame.turn) return;
      if (placed.length < words.length && tries > 1) find(cloudLayout, frame, { ...ask, largest: Math.max(rem, largest * 0.85), tries: tries - 1 });
      else show(frame, placed, bounds, width, height);
    })
    .start();
}

// The same words get the same places, so that a cloud that grows does not jump about.
function always() {
  let seed = 7;
  return () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
}

function show(frame, placed, bounds, width, height) {
  const picture = frame.querySelector('svg');
  picture.setAttribute('viewBox', `0 0 ${width} ${height}`);

  // What was placed is put into the middle as a whole.
  const [left, top] = bounds ? [(width - bounds[0].x - bounds[1].x) / 2, (height - bounds[0].y - bounds[1].y) / 2] : [0, 0];
  const known = new Map([...picture.children].map(text => [text.textContent, text]));
  for (const word of placed) {
    const text = known.get(word.text) ?? picture.appendChild(svg('text', {}));
    known.delete(word.text);
    text.textContent = word.text;
    text.classList.toggle('most', word.isMost);
    text.style.fontSize = `${word.size}px`;
    text.style.transform = `translate(${word.x + width / 2 + left}px, ${word.y + height / 2 + top}px)`;
  }
  for (const gone of known.values()) gone.remove();
}

function inARow(frame, words) {
  const most = words[0]?.count ?? 1;
  const row = make('p', 'words', ...words.map(one => {
    const word = make('span', '', fill('{0} {1}', one.word, one.count));
    word.style.fontSize = `${1 + 1.5 * (one.count / most)}rem`;
    return word;
  }));
  frame.querySelector('.words')?.remove();
  frame.append(unseen(row));
}
