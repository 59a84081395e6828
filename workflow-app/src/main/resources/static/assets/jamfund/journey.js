// Draws the process with its way on it. Without this file the timeline below says the same in words.
(async function () {
  const LEGIBLE = 0.4;
  const place = document.querySelector('[data-drawing]');
  if (!place || !window.BpmnJS) {
    return;
  }
  const words = (value) => (value || '').split(' ').filter(Boolean);
  const answer = await fetch(place.dataset.drawing, { headers: { Accept: 'application/xml' } });
  if (!answer.ok) {
    return;
  }
  place.classList.remove('waiting');
  const viewer = new window.BpmnJS({ container: place });
  await viewer.importXML(await answer.text());
  const canvas = viewer.get('canvas');
  const done = new Set(words(place.dataset.done));
  const here = new Set(words(place.dataset.here));
  viewer.get('elementRegistry').forEach((element) => {
    if (element.type === 'label' || !element.parent) {
      return;
    }
    const marker = here.has(element.id) ? 'here' : done.has(element.id) ? 'done' : 'faint';
    if (marker !== 'faint' || !['bpmn:Participant', 'bpmn:Lane'].includes(element.type)) {
      canvas.addMarker(element.id, marker);
    }
  });
  const whole = canvas.viewbox().inner;
  // room below, where the mark of the drawing's makers stands
  canvas.viewbox({ x: whole.x - 20, y: whole.y - 20, width: whole.width + 40, height: whole.height + 90 });
  const spot = viewer.get('elementRegistry').get([...here][0]);
  if (!spot) {
    return;
  }
  const token = document.createElement('span');
  token.className = 'token';
  token.textContent = place.dataset.word;
  viewer.get('overlays').add(spot.id, { position: { top: -34, left: 0 }, html: token });
  if (canvas.zoom() < LEGIBLE) {
    const { width, height } = canvas.viewbox().outer;
    const seen = { width: width / LEGIBLE, height: height / LEGIBLE };
    canvas.viewbox({ ...seen, x: spot.x + spot.width / 2 - seen.width / 2, y: spot.y + spot.height / 2 - seen.height / 2 });
  }
})();
