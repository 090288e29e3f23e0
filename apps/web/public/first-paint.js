// Colours and language before the first paint, so that a dark screen never flashes white.
(() => {
  const kept = localStorage.getItem('maillage.colours');
  const dark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  const root = document.documentElement;
  root.dataset.mantineColorScheme = dark ? 'dark' : 'light';
  root.lang = localStorage.getItem('maillage.language') ?? (navigator.language.startsWith('fr') ? 'fr' : 'en');
})();
