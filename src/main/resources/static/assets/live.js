// Keeps a part of the page as it is on the server: asks for it anew whenever the stream says that something changed.
// The browser opens a lost stream again by itself, and the first message then brings the part up to date. Nothing is
// taken from under somebody's hands: while the focus is in the part, or something is opened there, renewing waits.
const part = document.querySelector("[data-events]");
if (part && window.EventSource) {
  let asking = false;
  let again = false;
  const busy = () => part.contains(document.activeElement) || part.querySelector("details[open]") !== null;
  const renew = async () => {
    if (asking || busy()) { again = true; return; }
    asking = true;
    again = false;
    try {
      const answer = await fetch(part.dataset.part, { credentials: "same-origin" });
      const text = answer.ok ? await answer.text() : null;
      if (text !== null && busy()) again = true;
      else if (text !== null) part.innerHTML = text;
    } catch { /* the stream tells again when the line is back */ }
    asking = false;
    if (again && !busy()) renew();
  };
  const later = () => setTimeout(() => { if (again) renew(); }, 100);
  part.addEventListener("focusout", later);
  part.addEventListener("toggle", later, true);
  new EventSource(part.dataset.events).addEventListener("changed", renew);
  if (part.dataset.part.includes("/assembly")) setInterval(renew, 60000);
}
