// Makes a passkey, or signs in with one. Shows its part of the page only where the browser can do it.
const part = document.querySelector("[data-passkey]");
const problem = part?.querySelector("[role=alert]");

async function post(address, body) {
  const answer = await fetch(address, {
    method: "POST",
    headers: {"Content-Type": "application/json", "X-CSRF-TOKEN": part.querySelector("[name=_csrf]").value},
    body: body && JSON.stringify(body)
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

const ceremonies = {
  async register() {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await post(part.dataset.challenges));
    const credential = await navigator.credentials.create({publicKey});
    return post(part.dataset.answers, {credential: credential.toJSON(), label: part.querySelector("[name=label]").value});
  },
  async signIn() {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await post(part.dataset.challenges));
    return post(part.dataset.answers, (await navigator.credentials.get({publicKey})).toJSON());
  }
};

if (part && window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
  part.hidden = false;
  part.querySelector("form").addEventListener("submit", async event => {
    event.preventDefault();
    const button = part.querySelector("button");
    button.disabled = true;
    problem.hidden = true;
    try {
      location.assign((await ceremonies[part.dataset.passkey]()).onward);
    } catch (failure) {
      problem.hidden = false;
      problem.focus();
    } finally {
      button.disabled = false;
    }
  });
}
