// For the page that embeds: frames of the guide become as high as what is in them.
// One line in that page: <script src="…/insluiten.js" async></script>. It reads nothing and sends nothing home.

(() => {
  const script = document.currentScript;
  const home = script instanceof HTMLScriptElement && new URL("insluiten/", script.src).href;
  if (!home) return;
  const frames = () => [...document.querySelectorAll("iframe")].filter((frame) => frame.src.startsWith(home));

  addEventListener("message", ({ source, data }) => {
    if (typeof data !== "object" || data === null || data.gids !== "hoogte" || !Number.isFinite(data.waarde)) return;
    const frame = frames().find((one) => one.contentWindow === source);
    if (frame) frame.style.height = `${Math.min(20000, Math.max(80, Math.ceil(data.waarde)))}px`;
  });
  // Those that were there before this script.
  const ask = () => frames().forEach((frame) => frame.contentWindow?.postMessage({ gids: "hoogte?" }, "*"));
  ask();
  addEventListener("load", ask);
})();
