// Every form that one writes in: nothing typed into it is lost. Without this it is a plain form.
let life = new AbortController();
let signIns = [];
const FORMER = "form.write:not(:has([data-device])), form.write[data-sent]";

function begin() {
  life.abort();
  for (const signIn of signIns) signIn.end();
  signIns = [];
  life = new AbortController();
  for (const form of document.querySelectorAll("form.write")) {
    const kit = form.querySelector(".keeping");
    if (!kit) continue;
    const signIn = new SignIn(kit);
    signIns.push(signIn);
    const saved = new Saved(kit);
    const draft = new Draft(form, kit, saved, signIn, life.signal);
    new Sending(form, saved, draft, signIn, life.signal);
    new Beside(form, kit, life.signal);
    if (form.querySelector(".pace")) new Pace(form, kit, draft, life.signal);
  }
}

begin();
document.addEventListener("main-shown", begin);
// Who comes back to a page that was put aside gets it anew: its form may have been sent.
addEventListener("pageshow", (event) => event.persisted && document.querySelector(FORMER) && location.reload());
