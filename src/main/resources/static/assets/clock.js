// Counts speaking time down between two answers of the server, also in parts that were put in later.
const minus = "\u2212";

function written(seconds) {
  const all = Math.abs(seconds);
  return `${seconds < 0 ? minus : ""}${Math.floor(all / 60)}:${String(all % 60).padStart(2, "0")}`;
}

function tick() {
  for (const clock of document.querySelectorAll("[data-seconds]")) {
    clock.since ??= performance.now();
    const left = Number(clock.dataset.seconds) - Math.floor((performance.now() - clock.since) / 1000);
    clock.textContent = written(left);
    if (left < 0) clock.closest("[data-tone]")?.setAttribute("data-tone", "bad");
  }
}

setInterval(tick, 250);
