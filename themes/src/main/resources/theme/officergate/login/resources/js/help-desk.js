// The help desk: signs in as any connected system does, finds officers, issues activation codes and passwords, takes locks away, opens locked accounts, and reports accounts as compromised.
// Every right is checked by the server; what is shown here is only what it answered.
const REFRESHED_WHEN_LESS_THAN_SECONDS = 30;

const page = document.body.dataset;
const texts = document.getElementById("desk-texts").dataset;
const keycloak = new Keycloak({ url: page.server, realm: page.realm, clientId: page.client });
const officers = `${page.server}/admin/realms/${encodeURIComponent(page.realm)}/officergate/officers`;
let chosen = null;

const part = (id) => document.getElementById(`desk-${id}`);

open();

async function open() {
  try {
    await keycloak.init({
      onLoad: "login-required",
      pkceMethod: "S256",
      checkLoginIframe: false,
      redirectUri: location.origin + location.pathname,
      locale: page.locale,
    });
  } catch {
    say(texts.failed);
    return;
  }
  part("who").textContent = keycloak.tokenParsed.preferred_username || "";
  part("sign-out").hidden = false;
  part("sign-out").addEventListener("click", () => keycloak.logout({ redirectUri: location.origin + location.pathname }));
  part("search-form").addEventListener("submit", (event) => {
    event.preventDefault();
    find();
  });
  part("help-form").addEventListener("submit", help);
  part("back").addEventListener("click", showList);
  part("done").addEventListener("click", showList);
  part("print").addEventListener("click", () => part("sheet").contentWindow.print());
  await find();
}

async function find() {
  const answer = await ask(`?search=${encodeURIComponent(part("text").value)}`, { headers: { Accept: "application/json" } });
  if (!answer) {
    return;
  }
  const { officers: found, more } = await answer.json();
  show("search");
  say(found.length === 0 ? texts.nobody : more ? texts.more : "");
  part("officers").replaceChildren(...found.map(line));
}

function line(officer) {
  const choice = document.createElement("button");
  choice.type = "button";
  choice.append(strong(officer.fullName), " ", officer.userName, note(officer));
  choice.addEventListener("click", () => choose(officer));
  const item = document.createElement("li");
  item.append(choice);
  return item;
}

function strong(text) {
  const element = document.createElement("strong");
  element.textContent = text;
  return element;
}

function note(officer) {
  const shut = officer.locked ? texts.shut : texts.off;
  const text = officer.enabled ? (officer.lockedUntil ? texts.onLock : "") : shut;
  const element = document.createElement("em");
  element.textContent = text;
  return element;
}

function choose(officer) {
  chosen = officer;
  part("name").textContent = `${officer.fullName} (${officer.userName})`;
  part("locked").hidden = !officer.lockedUntil;
  part("unlock").hidden = !officer.lockedUntil;
  for (const name of ["shut", "reason-row", "open"]) {
    part(name).hidden = !officer.locked;
  }
  for (const name of ["issue", "password", "issue-hint", "password-hint"]) {
    part(name).hidden = officer.locked;
  }
  part("help-form").reset();
  say("");
  show("officer");
  part("name").focus();
}

async function help(event) {
  event.preventDefault();
  const check = part("check").value.trim();
  if (event.submitter.value === "unlock") {
    await unlock(check);
  } else if (event.submitter.value === "password") {
    await issue("temporary-password", { identityCheck: check }, texts.passwordIssued);
  } else if (event.submitter.value === "open") {
    await openAccount(check);
  } else if (event.submitter.value === "compromised") {
    await endAccess(check);
  } else {
    await issue("activation-codes", { identityCheck: check }, texts.issued);
  }
}

async function issue(what, request, told) {
  const answer = await post(what, request, "text/html");
  if (answer && answer.status === 202) {
    await showList();
    say(texts.second);
  } else if (answer) {
    // shown once: nothing of it is kept, not even in the history
    part("sheet").srcdoc = await answer.text();
    say(told);
    show("letter");
    part("print").focus();
  }
}

async function unlock(identityCheck) {
  const answer = await post("guessing-unlock", { reason: texts.reason, identityCheck }, "application/json");
  if (answer) {
    await showList();
    say(texts.unlocked);
  }
}

async function openAccount(check) {
  const reason = part("reason").value.trim();
  if (reason) {
    await issue("unlock", { reason, identityCheck: check }, texts.opened);
  } else {
    part("reason").focus();
    say(texts.why);
  }
}

async function endAccess(reason) {
  const answer = await post("compromise", { reason, factorsToo: part("factors-too").checked }, "application/json");
  if (answer) {
    await showList();
    say(texts.ended);
  }
}

async function showList() {
  part("sheet").srcdoc = "";
  chosen = null;
  await find();
  part("text").focus();
}

function post(what, body, accept) {
  return ask(`/${encodeURIComponent(chosen.officer)}/${what}`, {
    method: "POST",
    headers: { Accept: accept, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

// The answer, or nothing when there was none; then the page says why.
async function ask(path, request) {
  try {
    await keycloak.updateToken(REFRESHED_WHEN_LESS_THAN_SECONDS);
  } catch {
    keycloak.login({ redirectUri: location.origin + location.pathname });
    return null;
  }
  try {
    const answer = await fetch(officers + path, {
      ...request,
      cache: "no-store",
      headers: { ...request.headers, Authorization: `Bearer ${keycloak.token}` },
    });
    if (answer.ok) {
      return answer;
    }
    say(answer.status === 403 ? texts.forbidden : texts.failed);
  } catch {
    say(texts.failed);
  }
  return null;
}

function show(section) {
  for (const name of ["search", "officer", "letter"]) {
    part(name).hidden = name !== section;
  }
}

function say(text) {
  part("notice").textContent = text;
}
