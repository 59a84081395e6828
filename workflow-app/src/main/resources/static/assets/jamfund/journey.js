// Draws the process with its way on it. Without this file the timeline below says the same in words.
(async function () {
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
  canvas.zoom('fit-viewport', 'auto');
})();
