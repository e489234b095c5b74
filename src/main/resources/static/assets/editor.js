// Makes writing a text easier, and is never needed: shows under each field what is changed in the words that stand,
// keeps what was typed in this tab until it is sent, and warns before it would be lost.
const LARGEST = 250000;

const words = (text, language) => window.Intl && Intl.Segmenter
  ? [...new Intl.Segmenter(language, { granularity: "word" }).segment(text)].map(each => each.segment)
  : text.split(/(\s+)/).filter(each => each !== "");

// The longest words that both have in common, in order; what lies between them goes or comes.
function changes(was, is) {
  let start = 0;
  while (start < was.length && start < is.length && was[start] === is[start]) start++;
  let end = 0;
  while (end < was.length - start && end < is.length - start && was.at(-1 - end) === is.at(-1 - end)) end++;
  const a = was.slice(start, was.length - end);
  const b = is.slice(start, is.length - end);
  return [["same", was.slice(0, start)], ...between(a, b), ["same", was.slice(was.length - end)]];
}

function between(a, b) {
  if (a.length * b.length > LARGEST) return [["del", a], ["ins", b]];
  const common = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i][j] = a[i] === b[j] ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
  const found = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) { found.push(["same", [a[i++]]]); j++; }
    else if (i < a.length && (j === b.length || common[i + 1][j] >= common[i][j + 1])) found.push(["del", [a[i++]]]);
    else found.push(["ins", [b[j++]]]);
  }
  return found;
}

function show(field, place) {
  const different = field.value.trim() !== field.dataset.was.trim();
  place.hidden = !different;
  if (!different) return;
  const pieces = [];
  for (const [kind, of] of changes(words(field.dataset.was.trim(), field.lang), words(field.value.trim(), field.lang)))
    if (pieces.at(-1)?.kind === kind) pieces.at(-1).text += of.join("");
    else if (of.length > 0) pieces.push({ kind, text: of.join("") });
  place.replaceChildren(...pieces.map(({ kind, text }) => {
    if (kind === "same") return text;
    const piece = document.createElement(kind);
    piece.textContent = text;
    return piece;
  }));
}

function compared(field) {
  const place = document.createElement("p");
  place.className = "so-far";
  place.lang = field.lang;
  place.dir = field.dir;
  place.setAttribute("aria-hidden", "true");
  field.after(place);
  for (const event of ["input", "typed"]) field.addEventListener(event, () => show(field, place));
  show(field, place);
}

for (const form of document.querySelectorAll("[data-editor]")) {
  const fields = () => [...form.querySelectorAll("textarea, input[type=text]")];
  const key = `typed ${form.dataset.editor} ${form.getAttribute("action")} ${form.elements.seen?.value} ${fields().map(each => each.name)}`;
  const differing = () => fields().filter(each => each.value !== each.defaultValue);
  let sending = false;

  form.querySelectorAll("textarea[data-was]").forEach(compared);
  form.addEventListener("input", () => sessionStorage.setItem(
    key, JSON.stringify(differing().map(each => [each.name, each.value]))));
  form.addEventListener("submit", () => { sending = true; sessionStorage.removeItem(key); });
  addEventListener("pageshow", () => { sending = false; });
  addEventListener("beforeunload", event => { if (!sending && differing().length > 0) event.preventDefault(); });

  const kept = JSON.parse(sessionStorage.getItem(key) ?? "[]").filter(([name, value]) =>
    form.elements[name] && form.elements[name].value !== value);
  const notice = form.querySelector("[data-kept]");
  if (kept.length > 0 && notice) {
    notice.hidden = false;
    notice.querySelector("[data-take]").addEventListener("click", () => {
      for (const [name, value] of kept) {
        form.elements[name].value = value;
        form.elements[name].dispatchEvent(new Event("typed"));
      }
      notice.hidden = true;
    });
    notice.querySelector("[data-drop]").addEventListener("click", () => {
      sessionStorage.removeItem(key);
      notice.hidden = true;
    });
  }
}
