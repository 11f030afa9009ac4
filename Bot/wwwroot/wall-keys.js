// How the page looks: by keys, and by the buttons that do the same.
const page = document.documentElement;
const help = document.getElementById('help');
const lessMotion = matchMedia('(prefers-reduced-motion: reduce)');
const darkness = matchMedia('(prefers-color-scheme: dark)');
const idleAfter = 4000;

const doing = {
  full: () => (document.fullscreenElement ? document.exitFullscreen() : page.requestFullscreen?.())?.catch(() => {}),
  dark: () => { keep('theme', isDark() ? 'light' : 'dark'); dress(); },
  still: () => { keep('still', page.classList.contains('still') ? 'no' : 'yes'); dress(); },
  help: () => (help.open ? help.close() : help.showModal()),
};

const keys = { f: 'full', d: 'dark', m: 'still', '?': 'help' };

// What the screen does not hold is scrolled to, wherever the focus is.
const scrolling = { ArrowDown: 0.3, ArrowUp: -0.3, PageDown: 0.9, PageUp: -0.9 };

document.addEventListener('keydown', event => {
  if (event.key in scrolling && !help.open) {
    const stage = document.getElementById('stage');
    stage.scrollBy({ top: scrolling[event.key] * stage.clientHeight, behavior: page.classList.contains('still') ? 'auto' : 'smooth' });
    return;
  }
  const name = keys[event.key.toLowerCase()];
  if (!name || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  event.preventDefault();
  doing[name]();
});

for (const button of document.querySelectorAll('[data-do]')) button.addEventListener('click', () => doing[button.dataset.do]());
document.addEventListener('fullscreenchange', () => page.classList.toggle('full', Boolean(document.fullscreenElement)));
lessMotion.addEventListener('change', dress);
darkness.addEventListener('change', dress);
dress();

function dress() {
  const theme = kept('theme');
  if (theme) page.dataset.theme = theme;
  const still = kept('still');
  page.classList.toggle('still', still ? still === 'yes' : lessMotion.matches);
  press('dark', isDark());
  press('still', page.classList.contains('still'));
}

function isDark() {
  return (page.dataset.theme ?? (darkness.matches ? 'dark' : 'light')) === 'dark';
}

function press(name, isOn) {
  document.querySelector(`[data-do="${name}"]`).setAttribute('aria-pressed', String(isOn));
}

// What was chosen outlives a reload where the browser lets it.
function keep(name, value) {
  page.dataset[name] = value;
  try {
    localStorage.setItem(`wall-${name}`, value);
  } catch {
    // It holds until the page is loaded again.
  }
}

function kept(name) {
  try {
    return page.dataset[name] ?? localStorage.getItem(`wall-${name}`);
  } catch {
    return page.dataset[name];
  }
}

// On the projector, pointer and buttons go when nobody touches anything.
let idle = 0;
function stir() {
  page.classList.remove('idle');
  clearTimeout(idle);
  idle = setTimeout(() => page.classList.add('idle'), idleAfter);
}
for (const sign of ['pointermove', 'pointerdown', 'keydown', 'focusin']) document.addEventListener(sign, stir);
stir();
