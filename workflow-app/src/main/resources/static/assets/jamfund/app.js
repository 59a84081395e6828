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
