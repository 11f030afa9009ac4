// What this tab remembers of the conversation it is in. It outlives a reload and ends with the tab.
const place = 'consultation';

export function read() {
  try {
    return JSON.parse(sessionStorage.getItem(place));
  } catch {
    return null;
  }
}

export function keep(session) {
  sessionStorage.setItem(place, JSON.stringify(session));
}

// Back to the first screen, with nothing of the conversation left in the page.
export function forget(sentence) {
  sessionStorage.removeItem(place);
  if (sentence) sessionStorage.setItem('parting', sentence);
  location.replace(location.pathname + location.search);
}

export function takeParting() {
  const sentence = sessionStorage.getItem('parting');
  sessionStorage.removeItem('parting');
  return sentence;
}

// open: go on. closed: the token is worth nothing any more. unreachable: nobody can say.
export async function standing({ conversationId, token }) {
  try {
    const answer = await fetch(`directline/conversations/${encodeURIComponent(conversationId)}?watermark=`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    if (answer.ok) return 'open';
    return [401, 403, 404].includes(answer.status) ? 'closed' : 'unreachable';
  } catch {
    return 'unreachable';
  }
}
