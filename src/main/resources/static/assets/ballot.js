// Seals a ballot in the voter's browser: the choice leaves it only as a parcel for the tellers. Where the browser cannot
// do it the form goes as it is, and the page says beforehand that the server then seals.
const form = document.querySelector("form[data-urn]");
const stage = name => document.querySelectorAll(`[data-stage="${name}"]`).forEach(part => {
  part.hidden = false;
});
const leave = name => document.querySelectorAll(`[data-stage="${name}"]`).forEach(part => {
  part.hidden = true;
});

// As the server reads it: the position chosen, or the positions in the order of their ranks.
function content() {
  const ranks = [...form.querySelectorAll("input[data-position]")];
  if (ranks.length === 0) return form.querySelector("input[name=choice]:checked")?.dataset.mark ?? wrong("none");
  const ranked = ranks.filter(input => input.value.trim() !== "");
  const numbers = ranked.map(input => Number(input.value));
  if (numbers.length === 0) return wrong("none");
  if (numbers.some(number => !Number.isInteger(number) || number < 1 || number > ranks.length)) return wrong("number");
  if (new Set(numbers).size < numbers.length) return wrong("twice");
  return ranked.sort((one, other) => one.value - other.value).map(input => input.dataset.position).join(",");
}

function wrong(what) {
  const message = form.querySelector(`[data-wrong="${what}"]`);
  message.hidden = false;
  message.focus();
  return null;
}

const grouped = code => code.match(/.{4}/g).join(" ");

async function sealedFor(sealing, right, marked) {
  const sealed = await sealing.seal(JSON.parse(form.dataset.urn), marked);
  const field = Object.assign(document.createElement("input"), {type: "hidden", name: `sealed-${right}`, value: sealing.hex(sealed)});
  const code = Object.assign(document.createElement("code"), {className: "long", textContent: grouped(sealing.hex(await sealing.sha256(sealed)))});
  const line = document.createElement("li");
  line.append(form.querySelector(`[data-name="${right}"]`).textContent, ": ", code);
  return {field, line};
}

async function seal(sealing) {
  form.querySelectorAll("[data-wrong]").forEach(message => { message.hidden = true; });
  const rights = [...form.querySelectorAll("input[name=right]:checked")].map(input => input.value);
  const marked = content();
  if (marked === null || (rights.length === 0 && wrong("right") === null)) return;
  const [cast, list] = [document.querySelector("form[data-cast]"), document.querySelector("[data-codes]")];
  const all = [];
  for (const right of rights) all.push(await sealedFor(sealing, right, marked));
  cast.append(...all.map(each => each.field));
  list.append(...all.map(each => each.line));
  form.reset();
  leave("choosing");
  stage("sealed");
  list.closest("section").focus();
}

// One press, one ballot; and when it fails the choice stays as it was made.
async function once(button, act) {
  if (button.disabled) return;
  button.disabled = true;
  try {
    await act();
  } catch (failure) {
    console.error(failure);
    wrong("failed");
  } finally {
    button.disabled = false;
  }
}

if (form && window.crypto?.subtle) {
  const sealing = await import(form.dataset.sealing);
  leave("plain");
  stage("browser");
  form.addEventListener("submit", event => {
    event.preventDefault();
    once(form.querySelector("button"), () => seal(sealing));
  });
  const cast = document.querySelector("form[data-cast]");
  cast.addEventListener("submit", () => { cast.querySelector("button").disabled = true; });
  window.addEventListener("pageshow", () => { cast.querySelector("button").disabled = false; });
}
