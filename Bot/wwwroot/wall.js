// The wall: shows what the server streams, and reconnects by itself. The server computes; this lays out.
import { fill, put, words } from './wall-page.js';
import { fit as refit, show, spoken } from './wall-scene.js';
import './wall-keys.js';

// Longer than the server is ever silent.
const silence = 40_000, betweenCounts = 10_000;

const lost = document.getElementById('lost');
const ended = document.getElementById('ended');
const state = document.getElementById('state');
const votes = document.getElementById('votes');
const clock = document.getElementById('clock');
const voice = document.getElementById('spoken');

let stream = null, heard = Date.now(), isOver = false;
let scene = null, ahead = 0, lastCount = 0, wasOpen = null;

connect();
setInterval(tick, 250);
addEventListener('resize', () => { if (scene) show(scene); });
document.fonts.ready.then(() => { if (scene) refit(); });

function connect() {
  stream?.close();
  heard = Date.now();
  stream = new EventSource(`${location.pathname}/stream`);
  stream.addEventListener('scene', event => { hear(); arrange(JSON.parse(event.data)); });
  stream.addEventListener('votes', event => { hear(); count(JSON.parse(event.data)); });
  stream.addEventListener('clock', event => { hear(); ahead = JSON.parse(event.data).now - Date.now(); });
  stream.addEventListener('gone', over);
  stream.addEventListener('error', lose);
}

function hear() {
  heard = Date.now();
  lost.hidden = true;
}

// The browser tries again by itself, unless the server has answered that there is nothing; then one question tells why.
async function lose() {
  if (isOver) return;
  lost.hidden = false;
  if (stream.readyState !== EventSource.CLOSED) return;
  const answer = await fetch(location.href, { method: 'GET', cache: 'no-store' }).catch(() => null);
  if (answer?.status === 404) over();
  else setTimeout(() => { if (!isOver) connect(); }, 2000);
}

function over() {
  isOver = true;
  stream.close();
  lost.hidden = true;
  ended.hidden = false;
}

function arrange(next) {
  if (next.lang !== document.documentElement.lang) {
    location.reload();
    return;
  }
  const before = scene;
  scene = next;
  show(next);
  put(state, next.poll?.stateWords ?? '');
  state.className = next.poll?.state ?? '';
  if (!next.poll) put(votes, '');
  tick();
  announce(before?.poll, next.poll);
}

function count(now) {
  if (scene?.poll?.number !== now.poll) return;
  put(votes, now.words);
  if (scene.poll.state !== 'closed' && Date.now() - lastCount >= betweenCounts) {
    lastCount = Date.now();
    voice.textContent = now.words;
  }
}

function announce(before, now) {
  if (!now) {
    wasOpen = null;
    return;
  }
  if (now.state !== 'closed') wasOpen = now.number;
  else if (wasOpen === now.number || before?.number !== now.number) {
    wasOpen = null;
    voice.textContent = `${now.stateWords}. ${spoken(now)}`;
  }
}

// The countdown runs by the server's time, not by this machine's.
function tick() {
  if (!isOver && Date.now() - heard > silence) {
    lost.hidden = false;
    connect();
  }
  const poll = scene?.poll;
  const left = poll?.closesAt ? Math.max(0, Math.ceil((poll.closesAt - Date.now() - ahead) / 1000)) : poll?.secondsLeft ?? null;
  put(clock, left === null ? '' : fill(words.timeLeft, `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`));
}
