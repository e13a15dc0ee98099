// Signing in without leaving the page, for whoever's session has ended.
class SignIn {
  constructor(kit) {
    this.kit = kit;
  }

  // Whether the person has signed in.
  ask() {
    this.dialog ??= this.made();
    if (!this.dialog.open) this.answer = new Promise((done) => (this.done = done));
    if (!this.dialog.open) this.dialog.showModal();
    return this.answer;
  }

  made() {
    const dialog = sayings(this.kit).querySelector("dialog").cloneNode(true);
    document.body.append(dialog);
    this.problem = dialog.querySelector(".problem");
    dialog.querySelector("form").addEventListener("submit", (event) => this.submitted(event));
    dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => this.done(false));
    return dialog;
  }

  async submitted(event) {
    event.preventDefault();
    const form = event.target;
    const sending = { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { "X-Requested-With": "fetch" } };
    const answer = await fetch(form.action, sending).catch(() => null);
    const password = form.elements.password;
    if (answer?.ok) {
      password.value = "";
      this.problem.hidden = true;
      this.done(true);
      return this.dialog.close();
    }
    const plain = answer?.headers.get("Content-Type")?.startsWith("text/plain");
    this.problem.textContent = plain ? await answer.text() : this.problem.dataset.offline;
    this.problem.hidden = false;
    password.select();
  }

  end() {
    this.dialog?.remove();
  }
}
