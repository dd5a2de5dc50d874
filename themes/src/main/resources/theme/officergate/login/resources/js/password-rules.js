// Says while a password is typed which rules it keeps (PWD-1). The server decides; this only spares people a round trip.
const list = document.getElementById("password-rules");
const field = document.getElementById("password-new");
const shortest = Number(list.dataset.shortest);
const longest = 128;
const leastRun = 5;
const leastWord = 3;
const rows = ["01234567890", "!@#$%^&*()", "qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz"];
const runs = rows.concat(rows.map((row) => [...row].reverse().join("")));

const folded = (text) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/đ/g, "d")
    .replace(/[^a-z0-9]/g, "");

const words = list.dataset.words
  .split(" ")
  .map(folded)
  .filter((word) => word.length >= leastWord);

const hasRun = (text) => {
  const small = text.toLowerCase();
  for (let i = 0; i + leastRun <= small.length; i++) {
    const part = small.slice(i, i + leastRun);
    if (runs.some((run) => run.includes(part)) || new Set(part).size === 1) {
      return true;
    }
  }
  return false;
};

// Rules that are not here are known to the server only.
const broken = {
  "pwd.flaw.too_short": (text) => [...text].length < shortest,
  "pwd.flaw.too_long": (text) => [...text].length > longest,
  "pwd.flaw.no_capital": (text) => !/\p{Lu}/u.test(text),
  "pwd.flaw.no_small_letter": (text) => !/\p{Ll}/u.test(text),
  "pwd.flaw.no_digit": (text) => !/\p{Nd}/u.test(text),
  "pwd.flaw.no_sign": (text) => !/[^\p{L}\p{M}\p{Nd}]/u.test(text),
  "pwd.flaw.personal": (text) => words.some((word) => folded(text).includes(word)),
  "pwd.flaw.run": hasRun,
};

const look = () => {
  const text = field.value.normalize("NFC");
  for (const rule of list.children) {
    const isBroken = broken[rule.dataset.rule];
    const state = rule.querySelector(".officergate-state");
    if (text === "" || !isBroken) {
      rule.className = "";
      state.textContent = "";
    } else {
      const wrong = isBroken(text);
      rule.className = wrong ? "officergate-broken" : "officergate-kept";
      state.textContent = wrong ? list.dataset.broken : list.dataset.kept;
    }
  }
};

field.addEventListener("input", look);
