// Seals ballots and opens them: what org.sironet.assembly.secrecy.Sealing and Passing do in Java, byte for byte.
// An urn is {poll: "uuid", needed, room, keys: ["hex", …]}; what docs/ballot-secrecy.md promises rests on this file.
const P256 = {name: "ECDH", namedCurve: "P-256"};
const NO_NONCE = new Uint8Array(12); // each key locks one thing only
const [SECRET, SHARE, ONCE, SHARES] = [32, 48, 33, 98];
const text = new TextEncoder();

export const hex = bytes => Array.from(bytes, each => each.toString(16).padStart(2, "0")).join("");
export const bytes = hex => Uint8Array.from(hex.match(/../g) ?? [], each => parseInt(each, 16));
export const random = length => crypto.getRandomValues(new Uint8Array(length));
export const sha256 = async content => new Uint8Array(await crypto.subtle.digest("SHA-256", content));
export const same = (some, others) => some.length === others.length && some.every((each, at) => each === others[at]);

export function joined(...parts) {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) { all.set(part, at); at += part.length; }
  return all;
}

// Shamir's shares in the field of 256 elements that AES uses.
export function times(a, b) {
  let product = 0;
  for (let bit = 0; bit < 8; bit++) {
    product ^= -(b >> bit & 1) & a;
    a = a << 1 ^ -(a >> 7) & 0x11b;
  }
  return product;
}

export function inverse(a) {
  let power = a;
  for (let step = 0; step < 6; step++) power = times(times(power, power), a);
  return times(power, power);
}

export const share = (secret, coefficients, number) => secret.map((byte, at) =>
  byte ^ coefficients.reduceRight((value, coefficient) => times(value ^ coefficient[at], number), 0));

export function combined(shares) { // a Map from numbers to shares
  const secret = new Uint8Array(SECRET);
  for (const [number, share] of shares) {
    let weight = 1;
    for (const other of shares.keys()) if (other !== number) weight = times(weight, times(other, inverse(other ^ number)));
    share.forEach((byte, at) => secret[at] ^= times(weight, byte));
  }
  return secret;
}

// Locks.
export async function derived(secret, salt, info, length) {
  const key = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveBits"]);
  return new Uint8Array(await crypto.subtle.deriveBits({name: "HKDF", hash: "SHA-256", salt, info}, key, 8 * length));
}

const aes = (key, use) => crypto.subtle.importKey("raw", key, "AES-GCM", false, [use]);

async function lock(key, bound, content) {
  const algorithm = {name: "AES-GCM", iv: NO_NONCE, additionalData: bound};
  return new Uint8Array(await crypto.subtle.encrypt(algorithm, await aes(key, "encrypt"), content));
}

async function unlock(key, bound, locked) { // null when it was changed, or is meant for another key
  try {
    const algorithm = {name: "AES-GCM", iv: NO_NONCE, additionalData: bound};
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, await aes(key, "decrypt"), locked));
  } catch {
    return null;
  }
}

// Keys.
const fromUrl = jwk => Uint8Array.from(atob(jwk.replaceAll("-", "+").replaceAll("_", "/")), each => each.charCodeAt(0));
const toUrl = bytes => btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

export async function pair() { // both halves as bytes
  const made = await crypto.subtle.generateKey(P256, true, ["deriveBits"]);
  const published = new Uint8Array(await crypto.subtle.exportKey("raw", made.publicKey));
  return {published, secret: fromUrl((await crypto.subtle.exportKey("jwk", made.privateKey)).d)};
}

export async function privateKey({published, secret}) { // from now on nobody can read it out; null when they are no pair
  try {
    const [x, y, d] = [published.slice(1, 33), published.slice(33), secret].map(toUrl);
    const ours = await crypto.subtle.importKey("jwk", {kty: "EC", crv: "P-256", x, y, d}, P256, false, ["deriveBits"]);
    const third = await crypto.subtle.generateKey(P256, true, ["deriveBits"]);
    const theirs = new Uint8Array(await crypto.subtle.exportKey("raw", third.publicKey));
    return same(await agreed(ours, theirs), await agreed(third.privateKey, published)) ? ours : null;
  } catch {
    return null;
  }
}

async function agreed(ours, theirs) {
  const key = await crypto.subtle.importKey("raw", theirs, P256, false, []);
  return new Uint8Array(await crypto.subtle.deriveBits({name: "ECDH", public: key}, ours, 256));
}

// Ballots.
export const mark = urn => sha256(joined(text.encode("sironet urn 1"), bytes(urn.poll.replaceAll("-", "")),
  [urn.needed, urn.keys.length, urn.room >> 8, urn.room & 255], ...urn.keys.map(bytes)));

export const sealedLength = urn => contentAt(urn) + 32 + 2 + urn.room + 16;
const contentAt = urn => SHARES + SHARE * urn.keys.length;

export async function seal(urn, content) {
  const once = await pair();
  return sealed(urn, random(SECRET), once.published, joined(once.secret, padded(urn, content)));
}

export async function sealed(urn, secret, published, inside) {
  const ours = await privateKey({published, secret: inside.slice(0, 32)});
  if (!ours) throw new Error("no pair of keys");
  const marked = await mark(urn);
  const coefficients = await coefficientsOf(urn, marked, secret);
  const shares = await Promise.all(urn.keys.map(async (key, at) => {
    const locking = await shareKey(urn, marked, await agreed(ours, bytes(key)), published, at + 1);
    return lock(locking, marked, share(secret, coefficients, at + 1));
  }));
  const before = joined([1], marked, published, ...shares);
  return joined(before, await lock(await contentKey(marked, secret), before, inside));
}

async function coefficientsOf(urn, marked, secret) {
  const all = await derived(secret, marked, text.encode("sironet ballot coefficients"), SECRET * urn.needed);
  return Array.from({length: urn.needed - 1}, (_, power) => all.slice(SECRET * power, SECRET * (power + 1)));
}

const contentKey = (marked, secret) => derived(secret, marked, text.encode("sironet ballot content"), 32);
const shareKey = (urn, marked, secret, once, teller) => derived(secret, marked,
  joined(text.encode("sironet ballot share"), [teller], once, bytes(urn.keys[teller - 1])), 32);

export function padded(urn, content) {
  const written = text.encode(content);
  if (written.length > urn.room) throw new Error("no room");
  const all = new Uint8Array(2 + urn.room);
  all.set([written.length >> 8, written.length & 255]);
  all.set(written, 2);
  return all;
}

function unpadded(urn, all) {
  try {
    const content = new TextDecoder("utf-8", {fatal: true, ignoreBOM: true}).decode(all.slice(2, 2 + (all[0] << 8 | all[1])));
    return same(padded(urn, content), all) ? content : null;
  } catch {
    return null;
  }
}

// Opening: a teller's share of a ballot, then the content from as many shares as are needed; null where there is none.
export async function shareOf(urn, ballot, teller, ours) {
  const [marked, once] = [await mark(urn), ballot.slice(ONCE, SHARES)];
  if (ballot.length !== sealedLength(urn) || ballot[0] !== 1 || !same(ballot.slice(1, ONCE), marked)) return null;
  try {
    const start = SHARES + SHARE * (teller - 1);
    const key = await shareKey(urn, marked, await agreed(ours, once), once, teller);
    return await unlock(key, marked, ballot.slice(start, start + SHARE));
  } catch {
    return null; // its key is no point of the curve
  }
}

export async function open(urn, ballot, shares) {
  const [secret, start] = [combined(shares), contentAt(urn)];
  const inside = await unlock(await contentKey(await mark(urn), secret), ballot.slice(0, start), ballot.slice(start));
  if (!inside) return null;
  const again = await sealed(urn, secret, ballot.slice(ONCE, SHARES), inside).catch(() => null);
  return again && same(again, ballot) ? unpadded(urn, inside.slice(32)) : null;
}

// Passing on: a teller's shares of all ballots, for the one who opens them.
async function passingKey(urn, from, to, codes, published, secret) {
  const list = await sha256(joined(...codes));
  return derived(secret, await mark(urn),
    joined(text.encode("sironet shares passed"), [from, to], published, bytes(urn.keys[to - 1]), list), 32);
}

export async function pass(urn, from, to, codes, shares) {
  const once = await pair();
  const secret = await agreed(await privateKey(once), bytes(urn.keys[to - 1]));
  const key = await passingKey(urn, from, to, codes, once.published, secret);
  return joined(once.published, await lock(key, await mark(urn), joined(...shares)));
}

export async function passed(urn, from, to, codes, locked, ours) {
  try {
    const published = locked.slice(0, 65);
    const key = await passingKey(urn, from, to, codes, published, await agreed(ours, published));
    return await unlock(key, await mark(urn), locked.slice(65));
  } catch {
    return null; // its key is no point of the curve
  }
}
