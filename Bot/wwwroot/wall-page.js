// What the other scripts of the wall are made with. Whatever people wrote goes in as text, never as markup.
export const words = document.body.dataset;

export function fill(sentence, ...values) {
  return sentence.replace(/\{(\d)\}/g, (_, place) => values[place] ?? '');
}

export function make(tag, name, ...content) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.append(...content.filter(part => part !== null && part !== undefined));
  return element;
}

export function unseen(element) {
  element.setAttribute('aria-hidden', 'true');
  return element;
}

export function isStill() {
  return document.documentElement.classList.contains('still');
}

// Brings the children of a list into the order of the data. Those that were there before stay themselves, so that what changes can be seen to change.
export function keyed(list, data, keyOf, create, update) {
  const known = new Map([...list.children].map(child => [child.dataset.key, child]));
  const before = new Map([...known].map(([key, child]) => [key, child.getBoundingClientRect().top]));
  const wanted = data.map(one => {
    const key = String(keyOf(one));
    const child = known.get(key) ?? create(one);
    child.dataset.key = key;
    known.delete(key);
    update(child, one);
    return child;
  });
  for (const gone of known.values()) gone.remove();
  wanted.forEach((child, at) => {
    if (list.children[at] !== child) list.insertBefore(child, list.children[at] ?? null);
  });
  if (!isStill()) wanted.forEach(child => glide(child, before.get(child.dataset.key)));
}

function glide(child, from) {
  if (from === undefined) return;
  const by = from - child.getBoundingClientRect().top;
  if (Math.abs(by) > 1) child.animate([{ transform: `translateY(${by}px)` }, { transform: 'none' }], { duration: 600, easing: 'cubic-bezier(.2, .8, .2, 1)' });
}

export function svg(tag, attributes) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

export function put(element, text) {
  if (element.textContent !== text) element.textContent = text ?? '';
  element.hidden = !text;
}
