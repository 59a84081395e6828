// Improvements only: every page works without this file.
document.addEventListener('change', (event) => {
  if (event.target.closest('form[data-submit-on-change]')) {
    event.target.form.requestSubmit();
  }
});

// A second click on a command that is on its way does nothing.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method !== 'post' || form.hasAttribute('hx-post')) {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
  }
  form.dataset.sent = 'yes';
  window.addEventListener('pageshow', () => { delete form.dataset.sent; }, { once: true });
});

// A link to this very page is taken along instead of followed.
document.querySelectorAll('a[data-copy]').forEach((link) => link.addEventListener('click', async (event) => {
  event.preventDefault();
  await navigator.clipboard.writeText(link.href);
  link.textContent = link.dataset.copied;
}));

// What is being written survives a slip to another page, in this tab alone; an empty form gets it back.
document.querySelectorAll('form[data-keep]').forEach((form) => {
  const place = 'jamfund:' + location.pathname;
  const fields = [...form.querySelectorAll('input[type=text], textarea')];
  const kept = JSON.parse(sessionStorage.getItem(place) || '{}');
  if (fields.every((field) => field.value === '')) {
    fields.forEach((field) => { field.value = kept[field.name] || ''; });
  }
  form.addEventListener('input', () => {
    sessionStorage.setItem(place, JSON.stringify(Object.fromEntries(fields.map((field) => [field.name, field.value]))));
  });
  form.addEventListener('submit', () => sessionStorage.removeItem(place));
});
