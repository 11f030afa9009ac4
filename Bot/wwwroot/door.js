// The first screen: it asks for the code, or takes the key of a personal link, and opens the chat.
import { openChat } from './chat.js';
import { keep, read, standing, takeParting } from './session.js';

const sentences = document.body.dataset;
const by = id => document.getElementById(id);
let key = null;

addEventListener('hashchange', () => location.hash.length > 1 && location.reload());
by('code').addEventListener('input', () => by('code').removeAttribute('aria-invalid'));
by('languages').addEventListener('click', keepWhatOpensTheDoor);
by('use-code').addEventListener('click', () => showDoor());
by('by-code').addEventListener('submit', event => {
  event.preventDefault();
  const code = by('code').value.replace(/[\s\-–—]+/g, '').toUpperCase();
  if (code) enter({ code }, by('join'));
  else refuse(sentences.empty);
});
by('by-key').addEventListener('submit', event => {
  event.preventDefault();
  enter({ key }, by('continue'));
});

start();

async function start() {
  const invited = takeFragment();
  if (!sentences.webChat) {
    by('missing').hidden = false;
    return;
  }

  const session = read();
  if (!session || invited.code || invited.key) {
    showDoor(invited);
    say(takeParting());
    return;
  }

  say(sentences.opening);
  switch (await standing(session)) {
    case 'open':
      return open(session);
    case 'closed':
      sessionStorage.removeItem('consultation');
      showDoor();
      return say(sentences.ended);
    default:
      showDoor();
      return refuse(sentences.unreachable);
  }
}

// Codes and keys come in the fragment, which no server sees; it does not stay in the address bar or the history either.
function takeFragment() {
  const fragment = new URLSearchParams(location.hash.slice(1));
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
  return { code: fragment.get('j'), key: fragment.get('k') };
}

// Whoever asks for another language goes there with the key or the code that is on the page already.
function keepWhatOpensTheDoor({ target }) {
  const code = by('code').value.trim();
  const fragment = key ? { k: key } : code ? { j: code } : {};
  if (target.hreflang) target.hash = new URLSearchParams(fragment).toString();
}

function showDoor(invited = {}) {
  key = invited.key ?? null;
  by('by-key').hidden = !key;
  by('by-code').hidden = Boolean(key);
  by('return').hidden = Boolean(key);
  say('');
  if (invited.code) by('code').value = invited.code.toUpperCase();
  by(key ? 'continue' : invited.code ? 'join' : 'code').focus();
}

async function enter(what, button) {
  if (button.getAttribute('aria-disabled')) return;
  button.setAttribute('aria-disabled', 'true');
  say(sentences.joining);
  try {
    const answer = await fetch('guest/enter', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': document.documentElement.lang },
      body: JSON.stringify({ ...what, locale: document.documentElement.lang }),
    });
    const entry = await answer.json();
    if (!answer.ok) return refuse(entry.message);
    keep(entry);
    await open(entry);
  } catch {
    refuse(sentences.unreachable);
  } finally {
    button.removeAttribute('aria-disabled');
  }
}

async function open(session) {
  say(sentences.opening);
  try {
    await openChat(session);
  } catch {
    showDoor();
    refuse(sentences.bundleLost);
  }
}

function say(sentence) {
  by('status').classList.remove('refusal');
  by('status').textContent = sentence ?? '';
}

function refuse(sentence) {
  say(sentence || sentences.unreachable);
  by('status').classList.add('refusal');
  if (by('by-code').hidden) return;
  by('code').setAttribute('aria-invalid', 'true');
  by('code').focus();
}
