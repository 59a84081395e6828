// Draws the process with its way on it. Without this file the timeline below says the same in words.
(async function () {
  const LEGIBLE = 0.5;
  const CLOSE = 0.7;
  const STEP = 1.25;
  const WIDER = 1.4;
  const place = document.querySelector('[data-drawing]');
  if (!place || !window.BpmnJS) {
    return;
  }
  const words = (value) => new Set((value || '').split(' ').filter(Boolean));
  const answer = await fetch(place.dataset.drawing, { headers: { Accept: 'application/xml' } });
  if (!answer.ok) {
    return;
  }
  place.classList.remove('waiting');
  const size = { fontSize: 14, lineHeight: 1.1 };
  const viewer = new window.BpmnJS({ container: place, textRenderer: { defaultStyle: size, externalStyle: size } });
  // Letters are larger than where it was drawn, so labels get more room: to both sides, and away from what they name.
  viewer.on('import.parse.complete', ({ definitions }) => {
    const drawn = (definitions?.diagrams || []).flatMap((diagram) => diagram.plane.planeElement);
    drawn.filter((one) => one.label?.bounds).forEach(({ bounds, label }) => {
      const room = label.bounds;
      const more = { width: room.width * (WIDER - 1), height: room.height * (WIDER - 1) };
      const left = bounds && room.x + room.width <= bounds.x;
      const right = !bounds || room.x >= bounds.x + bounds.width;
      const above = bounds && room.y + room.height / 2 < bounds.y;
      room.x -= right ? 0 : left ? more.width : more.width / 2;
      room.y -= above ? more.height : 0;
      room.width += more.width;
      room.height += more.height;
    });
  });
  await viewer.importXML(await answer.text());
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  const done = words(place.dataset.done);
  const here = words(place.dataset.here);

  // A flow is on the way when both of its ends are; what a label is faint for, its owner is.
  const markerOf = (element) => {
    if (element.labelTarget) {
      return markerOf(element.labelTarget);
    }
    if (element.waypoints) {
      const { source, target } = element;
      return done.has(source.id) && (done.has(target.id) || here.has(target.id)) ? 'done' : 'faint';
    }
    return here.has(element.id) ? 'here' : done.has(element.id) ? 'done' : 'faint';
  };
  const stage = ['bpmn:Participant', 'bpmn:Lane'];
  registry.filter((element) => element.parent && !stage.includes(element.type))
    .forEach((element) => canvas.addMarker(element.id, markerOf(element)));

  const whole = canvas.viewbox().inner;
  const spot = registry.get([...here][0]);
  // room below, where the mark of the drawing's makers stands
  const showWhole = () => canvas.viewbox({ x: whole.x - 10, y: whole.y - 10, width: whole.width + 20, height: whole.height + 60 });
  const closer = (zoom) => {
    const { x, y, width, height, outer } = canvas.viewbox();
    const middle = spot && zoom === CLOSE
      ? { x: spot.x + spot.width / 2, y: spot.y + spot.height / 2 }
      : { x: x + width / 2, y: y + height / 2 };
    const seen = { width: outer.width / zoom, height: outer.height / zoom };
    canvas.viewbox({ ...seen, x: middle.x - seen.width / 2, y: middle.y - seen.height / 2 });
  };
  const looks = {
    in: () => closer(canvas.zoom() * STEP),
    out: () => closer(canvas.zoom() / STEP),
    whole: showWhole,
  };
  document.querySelectorAll('[data-look]').forEach((button) => {
    button.addEventListener('click', looks[button.dataset.look]);
    button.closest('[hidden]')?.removeAttribute('hidden');
  });

  showWhole();
  if (!spot) {
    return;
  }
  const token = document.createElement('span');
  token.className = 'token';
  token.textContent = place.dataset.word;
  viewer.get('overlays').add(spot.id, { position: { top: -38, left: 0 }, html: token });
  if (canvas.zoom() < LEGIBLE) {
    closer(CLOSE);
  }
})();
