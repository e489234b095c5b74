// A teller's part: makes the key, keeps it in this browser, and opens the urn with the others. The private key never
// leaves the browser but as the teller's own copy.
const part = document.querySelector("[data-teller]");
const data = part?.dataset;
const show = (name, shown = true) => part.querySelectorAll(`[data-show="${name}"]`).forEach(each => { each.hidden = !shown; });
const field = name => part.querySelector(`[name="${name}"]`);
const keeper = () => new Promise((done, failed) => {
  const asked = indexedDB.open("sironet-tellers", 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore("keys");
  asked.onsuccess = () => done(asked.result);
  asked.onerror = () => failed(asked.error);
});

async function kept(mode, act) {
  const store = (await keeper()).transaction("keys", mode).objectStore("keys");
  return new Promise((done, failed) => {
    const asked = act(store);
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
}

const keep = entry => kept("readwrite", store => store.put(entry, data.poll));
const found = () => kept("readonly", store => store.get(data.poll));

async function send(address, body, type) {
  const answer = await fetch(address, {method: "POST", body, headers: {"Content-Type": type, "X-CSRF-TOKEN": field("_csrf").value}});
  if (!answer.ok) throw new Error(await answer.text());
}

async function received(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  return new Uint8Array(await answer.arrayBuffer());
}

function progress(at, all) {
  const bar = part.querySelector("progress");
  bar.hidden = false;
  bar.max = all;
  bar.value = at;
}

// The key: made, copied for its teller, kept so that no script reads it out, and only then handed in.
async function make(sealing) {
  const pair = await sealing.pair();
  const words = sealing.hex(pair.secret).match(/.{4}/g).join(" ");
  const copy = `${data.copy}\n${location.href}\n\n${words}\n`;
  const link = part.querySelector("a[download]");
  link.href = URL.createObjectURL(new Blob([copy], {type: "text/plain"}));
  part.querySelector("pre").textContent = words;
  await keep({published: sealing.hex(pair.published), key: await sealing.privateKey(pair)});
  field("key").value = sealing.hex(pair.published);
  show("make", false);
  show("copy");
}

async function restore(sealing) {
  const words = field("words").value.match(/([0-9a-f]{4}\s+){15}[0-9a-f]{4}/i)?.[0] ?? "";
  const secret = sealing.bytes(words.replace(/\s/g, "").toLowerCase());
  const key = secret.length === 32 && await sealing.privateKey({published: sealing.bytes(data.key), secret});
  show("wrong-words", !key);
  if (!key) return;
  await keep({published: data.key, key});
  location.reload();
}

// All tellers' keys are remembered when they are first seen together: nobody exchanges them later.
async function remembered(sealing, urn, entry) {
  const mark = sealing.hex(await sealing.mark(urn));
  if (!entry.mark) await keep({...entry, mark});
  return !entry.mark || entry.mark === mark;
}

async function ballots(sealing, urn) {
  const [all, length] = [await received(data.ballots), sealing.sealedLength(urn)];
  const each = Array.from({length: all.length / length}, (_, at) => all.slice(at * length, (at + 1) * length));
  return {each, codes: await Promise.all(each.map(sealing.sha256))};
}

async function pass(sealing, urn, entry) {
  const [{each, codes}, number] = [await ballots(sealing, urn), Number(data.number)];
  const shares = [];
  for (const ballot of each) {
    shares.push(await sealing.shareOf(urn, ballot, number, entry.key) ?? new Uint8Array(32));
    progress(shares.length, each.length);
  }
  for (const opener of JSON.parse(data.openers))
    await send(`${data.shares}/${opener}`, await sealing.pass(urn, number, opener, codes, shares), "application/octet-stream");
  location.reload();
}

function* choices(from, many) {
  if (many === 0) yield [];
  for (let at = 0; at + many <= from.length && many > 0; at++)
    for (const rest of choices(from.slice(at + 1), many - 1)) yield [from[at], ...rest];
}

async function opened(sealing, urn, ballot, shares) { // whichever of those who passed their shares passed true ones
  for (const some of choices([...shares], urn.needed)) {
    const content = await sealing.open(urn, ballot, new Map(some));
    if (content !== null) return content;
  }
  return null;
}

// Something is wrong with the shares, not with all the ballots: nothing is handed in.
const unopened = what => Object.assign(new Error(what), {show: "unopened"});

const whole = input => (input.value.trim() === "" ? 0 : /^\d{1,6}$/.test(input.value.trim()) ? Number(input.value) : NaN);

function order(line, names) { // "3 1 7": the numbers of names, the most preferred first
  const numbers = line.split(/[\s,]+/).map(Number);
  if (numbers.some(number => !(Number.isInteger(number) && number >= 1 && number <= names)) || new Set(numbers).size < numbers.length) return null;
  return numbers.map(number => number - 1).join(",");
}

function complain(what) {
  show(what);
  part.querySelector(`[data-show="${what}"]`).focus();
  return null;
}

// What was on paper, as many as members were ticked off; null for a paper that says nothing or is not in the box.
function papers() {
  const box = part.querySelector("[data-papers]");
  if (!box) return [];
  ["wrong-papers", "wrong-order"].forEach(what => show(what, false));
  const lines = (box.querySelector("textarea")?.value ?? "").split("\n").map(line => line.trim()).filter(Boolean);
  const marks = lines.map(line => order(line, Number(box.dataset.names)));
  if (marks.includes(null)) return complain("wrong-order");
  for (const input of box.querySelectorAll("[data-mark]")) {
    const times = whole(input);
    if (!(times <= Number(box.dataset.papers))) return complain("wrong-papers");
    marks.push(...Array(times).fill(input.dataset.mark));
  }
  const invalid = whole(box.querySelector("#papers-invalid"));
  if (marks.length + invalid !== Number(box.dataset.papers)) return complain("wrong-papers");
  return [...marks, ...Array(invalid).fill(null)];
}

async function open(sealing, urn, entry) {
  const paper = papers();
  if (paper === null) return;
  const [{each, codes}, number] = [await ballots(sealing, urn), Number(data.number)];
  const passed = new Map();
  for (const giver of JSON.parse(data.passed)) {
    const all = await sealing.passed(urn, giver, number, codes, await received(`${data.shares}/${giver}`), entry.key);
    if (all) passed.set(giver, all);
  }
  if (each.length > 0 && passed.size < urn.needed) throw unopened(`${passed.size} of ${urn.needed} parcels of shares unlocked`);
  const contents = [];
  for (const [at, ballot] of each.entries()) {
    const shares = [...passed].map(([giver, all]) => [giver, all.slice(32 * at, 32 * (at + 1))]).filter(([, share]) => share.some(byte => byte));
    contents.push(await opened(sealing, urn, ballot, shares));
    progress(at + 1, each.length);
  }
  if (each.length > 0 && contents.every(content => content === null)) throw unopened("no ballot opened");
  contents.push(...paper); // among the others: nobody sees apart what was on paper
  const good = contents.filter(content => content !== null).sort(); // the order of their contents ties nothing to a ballot
  await send(data.lists, JSON.stringify({opened: good, unopened: contents.length - good.length}), "application/json");
  location.reload();
}

const acts = {make, restore, pass, open};

async function act(button, sealing, urn, entry) {
  button.disabled = true;
  show("failed", false);
  show("unopened", false);
  try {
    await (["make", "restore"].includes(button.dataset.act) ? acts[button.dataset.act](sealing) : acts[button.dataset.act](sealing, urn, entry));
  } catch (failure) {
    console.error(failure);
    show(failure.show ?? "failed");
  } finally {
    button.disabled = false;
  }
}

if (part && window.crypto?.subtle && window.indexedDB) {
  const [sealing, urn, entry] = [await import(data.sealing), JSON.parse(data.urn || "null"), await found()];
  const ours = Boolean(entry) && entry.published === data.key;
  const true_ = ours && (!urn || await remembered(sealing, urn, entry));
  show("script");
  show("lost", Boolean(data.key) && !ours);
  show("exchanged", ours && !true_);
  show("ready", true_);
  part.querySelectorAll("button[data-act]").forEach(button => button.addEventListener("click", () => act(button, sealing, urn, entry)));
  part.querySelector("[data-kept]")?.addEventListener("change", event => { part.querySelector("[data-hand]").disabled = !event.target.checked; });
  field("file")?.addEventListener("change", async event => { field("words").value = await event.target.files[0].text(); });
  if (data.waiting) setTimeout(() => location.reload(), 5000);
}
