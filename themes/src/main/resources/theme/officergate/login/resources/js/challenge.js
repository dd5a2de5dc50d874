// Solves the challenge of the sign-in page while the officer types: finds the number whose hash is asked for, a slice at a
// time, so that an old PC stays usable. Asks nobody but this page.
const SLICE = 200;
const FIELD = "guessingSolution";

const place = document.getElementById("officergate-challenge");
const form = document.querySelector("form[method='post']");

if (place && form) {
  start(place, form, JSON.parse(place.dataset.challenge));
}

function start(status, page, challenge) {
  const lastButton = page.querySelector("[type='submit']");
  const above = lastButton ? lastButton.closest(".pf-v5-c-form__group") || lastButton : null;
  page.insertBefore(status, above && above.parentNode === page ? above : null);
  status.textContent = status.dataset.working;
  let solved = false;
  let wantsToGoOn = false;

  page.addEventListener("submit", (event) => {
    if (!solved) {
      event.preventDefault();
      wantsToGoOn = true;
      status.textContent = status.dataset.waiting;
    }
  });

  solve(challenge).then(
    (number) => {
      page.appendChild(hidden(solution(challenge, number)));
      solved = true;
      status.textContent = status.dataset.done;
      if (wantsToGoOn) {
        page.submit();
      }
    },
    () => {
      status.textContent = status.dataset.failed;
    },
  );
}

async function solve(challenge) {
  const encoder = new TextEncoder();
  for (let from = 0; from <= challenge.maxnumber; from += SLICE) {
    const numbers = Array.from({ length: Math.min(SLICE, challenge.maxnumber - from + 1) }, (_, i) => from + i);
    const hashes = await Promise.all(
      numbers.map((number) => crypto.subtle.digest("SHA-256", encoder.encode(challenge.salt + number))),
    );
    const found = hashes.findIndex((hash) => hexadecimal(hash) === challenge.challenge);
    if (found >= 0) {
      return numbers[found];
    }
    await pause();
  }
  throw new Error("this challenge has no solution");
}

function pause() {
  return new Promise((goOn) => setTimeout(goOn, 0));
}

function hexadecimal(hash) {
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function solution(challenge, number) {
  const { algorithm, challenge: hash, salt, signature } = challenge;
  return btoa(JSON.stringify({ algorithm, challenge: hash, number, salt, signature }));
}

function hidden(value) {
  const field = document.createElement("input");
  field.type = "hidden";
  field.name = FIELD;
  field.value = value;
  return field;
}
