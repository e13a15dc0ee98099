// Lists go on by themselves: Enter begins the next item, Enter in an empty one ends the list, Tab moves an item in.
const ITEM = /^(\s{0,40})(?:([-*+])|(\d{1,9})([.)]))( {1,4})(\[[ xX]\] )?/;
const QUOTE = /^ {0,3}(?:> ?)+/;

function line(area) {
  const { selectionStart: at, selectionEnd, value } = area;
  const from = value.lastIndexOf("\n", at - 1) + 1;
  const end = value.indexOf("\n", at);
  return { from, at, text: value.slice(from, end < 0 ? value.length : end), chosen: selectionEnd > at };
}

function following(item) {
  const [, indent, bullet, number, sign, space, task] = item;
  const mark = bullet ?? `${Number(number) + 1}${sign}`;
  return indent + mark + space + (task ? "[ ] " : "");
}

function goOn(area) {
  const { from, at, text, chosen } = line(area);
  const item = ITEM.exec(text) ?? QUOTE.exec(text);
  if (!item || chosen || at < from + item[0].length) return false;
  if (text.trim() === item[0].trim()) area.editor.replace(from, from + text.length, "");
  else area.editor.replace(at, at, `\n${item.length > 1 ? following(item) : item[0]}`);
  return true;
}

// An item goes one step below the one before it and no deeper, so that Tab leaves the field again after that.
function moveIn(area) {
  const { from, at, text } = line(area);
  const item = ITEM.exec(text);
  const before = ITEM.exec(area.value.slice(area.value.lastIndexOf("\n", from - 2) + 1, Math.max(from - 1, 0)));
  if (!item || !before) return false;
  const room = before[0].length - (before[6]?.length ?? 0);
  if (item[1].length >= room) return false;
  const gap = " ".repeat(room - item[1].length);
  area.editor.replace(from, from, gap, at + gap.length);
  return true;
}

function moveOut(area) {
  const { from, at, text } = line(area);
  const item = ITEM.exec(text);
  if (!item || item[1].length === 0) return false;
  const gap = Math.min(item[1].length, item[3] ? item[3].length + 2 : 2);
  area.editor.replace(from, from + gap, "", at - gap);
  return true;
}

document.addEventListener("editor:ready", ({ target: area }) => {
  area.addEventListener("keydown", (event) => {
    if (event.isComposing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const done =
      (event.key === "Enter" && !event.shiftKey && goOn(area)) ||
      (event.key === "Tab" && (event.shiftKey ? moveOut(area) : moveIn(area)));
    if (done) event.preventDefault();
  });
});
