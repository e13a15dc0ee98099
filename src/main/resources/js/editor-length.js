// Says while one types that a text is longer than can be kept, and by how much; measured as the server does.
const MOST = 64 * 1024; // bytes, where the field says nothing else
const measure = new TextEncoder();

// About so many characters, counted from the end: rounded up to two digits.
function over(text, most) {
  if (text.length * 3 <= most) return 0;
  const bytes = measure.encode(text);
  if (bytes.length <= most) return 0;
  const letters = new TextDecoder().decode(bytes.subarray(most)).length;
  const step = 10 ** Math.max(1, String(letters).length - 2);
  return Math.ceil(letters / step) * step;
}

document.addEventListener("editor:ready", ({ target: area }) => {
  const { box, texts } = area.editor;
  const line = box.querySelector(".editor-long");
  const most = Number(area.dataset.most || MOST);
  const look = () => {
    const letters = over(area.value.trim(), most);
    const words = letters && texts.tooLong.replace("{0}", letters.toLocaleString(document.documentElement.lang));
    if (line.textContent !== (words || "")) line.textContent = words || "";
  };
  area.addEventListener("input", look);
  look();
});
