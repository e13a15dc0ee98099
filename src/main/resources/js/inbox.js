// Whoever has opened a thing has read what was told about it: the form for that is sent by itself, and the number in the
// frame follows. Without this one presses it.
async function read(form) {
  const body = new URLSearchParams(new FormData(form));
  const answer = await fetch(form.action, { method: "POST", body, headers: { "X-Requested-With": "fetch" } }).catch(() => null);
  if (!answer?.ok) return;
  form.remove();
  const left = await answer.text();
  document.querySelectorAll(".inbox-link .badge").forEach((badge) => (badge.textContent = left));
}

// A page that is fetched ahead has not been opened yet.
function whenSeen(act) {
  if (!document.hidden) act();
  else document.addEventListener("visibilitychange", act, { once: true });
}

document.querySelectorAll("form[data-read]").forEach((form) => whenSeen(() => read(form)));
