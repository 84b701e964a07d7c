// Runs before the first paint, so that a chosen theme or language does not flash. A file of its own: the content
// security policy allows no inline script.
(() => {
  try {
    const { dataset } = document.documentElement;
    const theme = localStorage.getItem("dondoc.theme");
    if (theme === "light" || theme === "dark") dataset.theme = theme;
    if (localStorage.getItem("dondoc.language") === "en") document.documentElement.lang = "en";
  } catch {
    // Storage may be forbidden; the page then follows the system.
  }
})();
