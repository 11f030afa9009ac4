// The chat itself is Microsoft's Web Chat; this joins it to the conversation and knows how to leave.
import { attention } from './attention.js';
import { forget, keep, standing } from './session.js';
import { adaptiveCardsHostConfig, styleOptions } from './style.js';

const sentences = document.body.dataset;
const connectionEnds = [3, 4, 5]; // expired, failed, ended
const dark = matchMedia('(prefers-color-scheme: dark)');
const bundle = sentences.webChat ? loadBundle() : null;

// The bundle is large: it loads while the code is being typed. Whether it came is looked at when it is needed.
function loadBundle() {
  const loading = new Promise((loaded, failed) => {
    const script = document.createElement('script');
    script.src = sentences.webChat;
    script.onload = loaded;
    script.onerror = failed;
    document.head.append(script);
  });
  loading.catch(() => {});
  return loading;
}

export async function openChat(session) {
  await bundle;
  const line = WebChat.createDirectLine({
    domain: new URL('directline', location.href).href,
    conversationId: session.conversationId,
    token: session.token,
  });

  // The line renews its token; the tab must remember the newest for a reload.
  const remember = () => keep({ ...session, token: line.token });
  addEventListener('pagehide', remember);
  setInterval(remember, 60_000);

  line.connectionStatus$.subscribe(async status => {
    if (connectionEnds.includes(status) && await standing({ ...session, token: line.token }) === 'closed') {
      removeEventListener('pagehide', remember);
      forget(sentences.ended);
    }
  });

  const goodbye = () => {
    removeEventListener('pagehide', remember);
    forget(sentences.left);
  };

  const store = WebChat.createStore({}, () => next => action => {
    const result = next(action);
    if (action.type !== 'DIRECT_LINE/INCOMING_ACTIVITY') return result;
    if (saysLeft(action.payload.activity, session)) goodbye();
    attention.heed(action.payload.activity);
    return result;
  });

  const render = () => WebChat.renderWebChat({
    directLine: line,
    store,
    userID: session.userId,
    locale: document.documentElement.lang,
    sendTypingIndicator: false,
    // Only who may hand a list in sees the button for it.
    styleOptions: { ...styleOptions(dark.matches), hideUploadButton: !session.takesLists },
    adaptiveCardsHostConfig: adaptiveCardsHostConfig(dark.matches),
  }, document.getElementById('chat'));

  showChat(session, () => leave(session, line).finally(goodbye));
  render();
  dark.addEventListener('change', render);
  focusSendBox();
}

function showChat({ title }, leaving) {
  document.getElementById('door').hidden = true;
  document.getElementById('chat').hidden = false;
  document.getElementById('languages').hidden = true;
  if (title) {
    document.getElementById('title').textContent = title;
    document.title = title;
  }

  const button = document.getElementById('leave');
  button.hidden = false;
  button.addEventListener('click', () => {
    button.disabled = true;
    leaving();
  });
}

// An earlier farewell that is read again after coming back by the return link does not count.
function saysLeft({ channelData, timestamp }, { since }) {
  return channelData?.left === true && Date.parse(timestamp) > Date.parse(since);
}

function leave({ conversationId }, line) {
  return fetch(`directline/conversations/${encodeURIComponent(conversationId)}/activities`, {
    method: 'POST',
    keepalive: true,
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${line.token}` },
    body: JSON.stringify({ type: 'message', text: 'leave' }),
    signal: AbortSignal.timeout(4000),
  });
}

// Where a keyboard is at hand, the person can type at once; on a phone it would cover what there is to read.
function focusSendBox() {
  if (!matchMedia('(pointer: fine)').matches) return;
  const chat = document.getElementById('chat');
  const watch = new MutationObserver(() => {
    const box = chat.querySelector('[data-id="webchat-sendbox-input"]');
    if (!box) return;
    watch.disconnect();
    box.focus();
  });
  watch.observe(chat, { childList: true, subtree: true });
}
