"use strict";
(() => {
  const typing = (element) => element instanceof HTMLElement && (element.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName));
  const lines = () => [...document.querySelectorAll(".lines > li, article.card, article.passage")];
  let at = -1;
  const go = (step) => {
    const all = lines();
    if (all.length === 0) return;
    if (at >= 0 && all[at]) all[at].classList.remove("at");
    at = Math.min(all.length - 1, Math.max(0, at + step));
    all[at].classList.add("at");
    all[at].scrollIntoView({ block: "center" });
    const link = all[at].querySelector("a");
    if (link) link.focus({ preventScroll: true });
  };
  const places = { b: "/", f: "/findings", o: "/origins", t: "/timeline", d: "/documents" };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (typing(event.target)) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    if (event.key === "/") { event.preventDefault(); document.getElementById("q").focus(); }
    else if (event.key === "j") go(1);
    else if (event.key === "k") go(-1);
    else if (places[event.key]) location.assign(places[event.key]);
  });
  const live = document.getElementById("live");
  const source = new EventSource("/events");
  source.addEventListener("changed", () => {
    const link = document.createElement("a");
    link.href = location.href;
    link.textContent = "show it";
    link.addEventListener("click", (event) => { event.preventDefault(); location.reload(); });
    live.replaceChildren("The case has changed: ", link);
  });
  addEventListener("pagehide", () => source.close());
})();
