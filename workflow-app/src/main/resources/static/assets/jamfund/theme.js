// Before the first paint: where nobody chose a theme, the device's one is taken (and followed while it changes).
(function () {
  const root = document.documentElement;
  if (root.dataset.bsTheme) {
    return;
  }
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const follow = () => { root.dataset.bsTheme = dark.matches ? 'dark' : 'light'; };
  follow();
  dark.addEventListener('change', follow);
})();
