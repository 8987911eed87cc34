// An address that moved: on to where its text is now, with what was asked (?swv=…) and the place on the page.
// A classic script of its own: without it a page refreshes, and a place shows a line that says where its text is.
(() => {
  /** @param {string | undefined} address  @param {string} [place] */
  const go = (address, place) => {
    if (!address) return;
    const to = new URL(address, location.href);
    to.search = location.search;
    if (place) to.hash = place;
    location.replace(to.href);
  };
  const follow = () => {
    const place = location.hash.slice(1);
    const old = document.getElementById(place);
    if (old && old.classList.contains("oud-adres")) {
      go(old.dataset.naar);
      return;
    }
    const page = document.querySelector("[data-verhuisd]");
    if (page instanceof HTMLElement) go(page.dataset.verhuisd, place);
  };
  addEventListener("hashchange", follow);
  follow();
})();
