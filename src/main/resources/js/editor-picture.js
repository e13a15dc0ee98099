// Pictures are pasted, dropped or chosen; each is sent at once, and a placeholder stands where it will be.
const SHOWN = /\.(?:png|jpe?g|gif|webp)$/i; // names of pictures that a text can show
const FILE = /\]\([^\s()]*\)$/; // a file that a line ends with
let number = 0;

class Pictures {
  constructor(area) {
    this.area = area;
    this.waiting = new Set();
    area.addEventListener("paste", (event) => this.pasted(event));
    area.addEventListener("dragover", (event) => event.dataTransfer.types.includes("Files") && event.preventDefault());
    area.addEventListener("drop", (event) => this.dropped(event));
    area.addEventListener("editor:tool", ({ detail }) => detail === area.editor.button("picture") && this.choose());
    area.form?.addEventListener("submit", (event) => this.hold(event), { capture: true });
  }

  // Who copies from a text program brings words and a picture of them along; the words are meant.
  pasted(event) {
    if (event.clipboardData.files.length === 0 || event.clipboardData.getData("text/plain")) return;
    event.preventDefault();
    this.send(event.clipboardData.files);
  }

  dropped(event) {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    this.area.focus();
    this.send(event.dataTransfer.files);
  }

  choose() {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = "image/*";
    input.multiple = true;
    input.addEventListener("change", () => this.send(input.files));
    input.click();
  }

  // Several of them stand apart, each on a line of its own.
  send(files) {
    if (this.waiting.size === 0) this.sentences = [];
    for (const file of files) this.sendOne(file, files.length > 1);
  }

  async sendOne(file, apart) {
    const { texts, say } = this.area.editor;
    const name = file.name.replace(/[[\]()\n]/g, " ");
    const placeholder = `![${texts.uploading.replace("{0}", () => name)}](#${++number})`;
    this.begin(placeholder, apart);
    this.waiting.add(placeholder);
    say(texts.uploading.replace("{0}", () => name));
    const { markdown, sentence } = await this.answer(file);
    this.waiting.delete(placeholder);
    this.put(placeholder, markdown);
    if (!markdown) this.sentences.push(sentence || texts.uploadLost.replace("{0}", () => name));
    else if (SHOWN.test(name) && !markdown.startsWith("!")) this.sentences.push(texts.noPicture.replace("{0}", () => name));
    say(this.sentences.join(" "));
    if (this.waiting.size === 0) this.release(Boolean(markdown));
  }

  begin(placeholder, apart) {
    const { selectionStart: from, selectionEnd: to, value } = this.area;
    if (apart || FILE.test(value.slice(0, from))) this.area.editor.block(placeholder);
    else this.area.editor.replace(from, to, placeholder);
  }

  async answer(file) {
    const body = new FormData();
    body.append("file", file);
    const answer = await fetch("/attachments", { method: "POST", body, headers: { "X-Requested-With": "fetch" } }).catch(() => null);
    const text = answer ? await answer.text().catch(() => "") : "";
    if (answer?.status === 201) return { markdown: text.trim() };
    const sentence = [413, 422].includes(answer?.status) && !text.includes("<") ? text.trim() : "";
    return { markdown: "", sentence };
  }

  // Where the placeholder stands by now; whoever took it out does not want the picture any more.
  put(placeholder, text) {
    const from = this.area.value.indexOf(placeholder);
    if (from < 0) return;
    const { selectionStart, selectionEnd } = this.area;
    const moved = (at) => (at <= from ? at : Math.max(from, at + text.length - placeholder.length));
    if (document.activeElement === this.area) {
      this.area.editor.replace(from, from + placeholder.length, text, moved(selectionStart), moved(selectionEnd));
      return;
    }
    this.area.setRangeText(text, from, from + placeholder.length, "preserve");
    this.area.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }

  // A form that is sent meanwhile waits, else the placeholder would be kept.
  hold(event) {
    if (this.waiting.size === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.held = { submitter: event.submitter };
    this.area.editor.say(this.area.editor.texts.uploadWait);
  }

  release(arrived) {
    const held = this.held;
    this.held = null;
    if (held && arrived) this.area.form.requestSubmit(held.submitter);
  }
}

document.addEventListener("editor:ready", ({ target: area }) => new Pictures(area));
