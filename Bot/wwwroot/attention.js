// A ballot, or a result that is shown to the room, is what everybody looks at now: it comes into view, also below what is long.
const mostFrames = 300, restingFrames = 12;
let newest = { id: '', time: 0 };

export const attention = { heed };

function heed(activity) {
  const time = Date.parse(activity.timestamp);
  // A line that is changed keeps its time.
  if (activity.id !== newest.id && time >= newest.time) newest = { id: activity.id, time };
  if (newest.id === activity.id && activity.channelData?.comesIntoView) whenItRests(activity.id);
}

// Web Chat draws the card and scrolls by itself first; two that scroll at once would end anywhere.
function whenItRests(id) {
  let [frames, rested, last] = [0, 0, ''];
  const look = () => {
    const place = document.querySelector('#chat .webchat__basic-transcript__scrollable');
    const now = `${place?.scrollTop} ${place?.scrollHeight}`;
    rested = now === last ? rested + 1 : 0;
    last = now;
    if (rested < restingFrames && ++frames < mostFrames) requestAnimationFrame(look);
    else if (place && id === newest.id && !isFillingIn()) show(place);
  };
  requestAnimationFrame(look);
}

function isFillingIn() {
  return document.activeElement?.closest('.ac-adaptiveCard') && document.activeElement.matches('input, select, textarea');
}

function show(place) {
  const card = [...place.querySelectorAll('.webchat__basic-transcript__activity')].at(-1);
  const top = card ? card.getBoundingClientRect().top - place.getBoundingClientRect().top : 0;
  if (top <= 0) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  place.scrollBy({ top, behavior: calm ? 'instant' : 'smooth' });
}
