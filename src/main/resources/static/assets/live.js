// Keeps a part of the page as it is on the server: asks for it anew whenever the stream says that something changed.
// The browser opens a lost stream again by itself, and the first message then brings the part up to date.
const part = document.querySelector("[data-events]");
if (part && window.EventSource) {
  let asking = false;
  let again = false;
  const renew = async () => {
    if (asking) { again = true; return; }
    asking = true;
    try {
      const answer = await fetch(part.dataset.part, { credentials: "same-origin" });
      if (answer.ok && !part.contains(document.activeElement?.closest("form"))) part.innerHTML = await answer.text();
    } catch { /* the stream tells again when the line is back */ }
    asking = false;
    if (again) { again = false; renew(); }
  };
  new EventSource(part.dataset.events).addEventListener("changed", renew);
  if (part.dataset.part.includes("/assembly")) setInterval(renew, 60000);
}
