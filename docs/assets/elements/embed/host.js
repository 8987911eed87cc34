// For the page that embeds: frames of the guide become as high as what is in them, and their links work.
// One line in that page: <script src="…/insluiten.js" async></script>. It reads nothing and sends nothing home.

(() => {
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement)) return;
  const guide = new URL("./", script.src).href;
  const frames = () =>
    [...document.querySelectorAll("iframe")].filter((frame) => frame.src.startsWith(`${guide}insluiten/`));

  addEventListener("message", ({ source, data }) => {
    const frame = frames().find((one) => one.contentWindow === source);
    if (!frame || typeof data !== "object" || data === null) return;
    if (data.gids === "hoogte" && Number.isFinite(data.waarde)) {
      frame.style.height = `${Math.min(20000, Math.max(80, Math.ceil(data.waarde)))}px`;
    }
    // A link that somebody followed in a frame that may not leave by itself; to the guide only.
    const followed = data.gids === "adres" && document.activeElement === frame ? String(data.waarde) : "";
    if (followed.startsWith(guide)) location.assign(followed);
  });
  // Those that were there before this script.
  const ask = () => frames().forEach((frame) => frame.contentWindow?.postMessage({ gids: "hoogte?" }, "*"));
  ask();
  addEventListener("load", ask);
})();
