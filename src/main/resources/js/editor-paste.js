// What is pasted becomes Markdown: a spreadsheet a table, rich text plain text that keeps its links. Pictures: editor-picture.js.
const BLOCKS = new Set("ADDRESS ARTICLE BLOCKQUOTE DIV DL DT DD H1 H2 H3 H4 H5 H6 HEADER FOOTER LI OL P PRE SECTION UL".split(" "));
const SILENT = new Set("SCRIPT STYLE TEMPLATE NOSCRIPT HEAD TITLE META".split(" "));
const DEEPEST = 200;

const cell = (text) => text.replace(/\s+/g, " ").trim().replaceAll("|", "\\|");

function table(rows) {
  const width = Math.max(...rows.map((row) => row.length));
  const full = rows.map((row) => [...row, ...Array(width - row.length).fill("")]);
  const [head, ...body] = full.map((row) => `| ${row.map(cell).join(" | ")} |`);
  return [head, `| ${Array(width).fill("---").join(" | ")} |`, ...body].join("\n");
}

// Rows of a spreadsheet: every line has as many tabs, and a cell in quotation marks may hold lines of its own.
function sheet(text) {
  const rows = [[""]];
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    const row = rows.at(-1);
    if (quoted && sign === '"' && text[at + 1] === '"') row[row.length - 1] += text[++at];
    else if (sign === '"' && (quoted || row.at(-1) === "")) quoted = !quoted;
    else if (sign === "\t" && !quoted) row.push("");
    else if (sign === "\n" && !quoted) rows.push([""]);
    else row[row.length - 1] += sign;
  }
  while (rows.length > 1 && rows.at(-1).join("") === "") rows.pop();
  const even = !quoted && rows.length > 1 && rows[0].length > 1 && rows.every((row) => row.length === rows[0].length);
  return even ? rows : null;
}

function tableOf(element) {
  const rows = [...element.rows].map((row) => [...row.cells].map((one) => one.textContent));
  return rows.length && rows.some((row) => row.length) ? `\n\n${table(rows)}\n\n` : "";
}

function linkOf(element, words) {
  const address = element.getAttribute("href") ?? "";
  const label = words.replace(/\s+/g, " ").trim().replace(/[[\]]/g, "\\$&");
  const isAddress = /^(?:https?:\/\/|mailto:)[^\s()<>]+$/i.test(address);
  return isAddress && label && label !== address ? `[${label}](${address})` : words;
}

function words(node, depth = 0) {
  if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/\s+/g, " ");
  if (node.nodeType !== Node.ELEMENT_NODE || SILENT.has(node.nodeName) || depth > DEEPEST) return "";
  if (node.nodeName === "BR") return "\n";
  if (node.nodeName === "TABLE") return tableOf(node);
  const inside = [...node.childNodes].map((child) => words(child, depth + 1)).join("");
  if (node.nodeName === "A") return linkOf(node, inside);
  if (node.nodeName === "LI") return `\n- ${inside.trim()}\n`;
  return BLOCKS.has(node.nodeName) ? `\n${inside}\n${node.nodeName === "P" ? "\n" : ""}` : inside;
}

function rich(markup) {
  // Styles would be ignored anyhow, and our own policy would complain of them.
  const plain = markup.replace(/<style\b[^]*?<\/style>/gi, "").replace(/\sstyle\s*=\s*("[^"]*"|'[^']*')/gi, "");
  const { body } = new DOMParser().parseFromString(plain, "text/html");
  const worth = body.querySelector("table tr") || body.querySelector("a[href^=http], a[href^=mailto]");
  if (!worth) return null;
  const text = words(body).replace(/[ \t]*\n[ \t]*/g, "\n").replace(/\n{3,}/g, "\n\n").trim();
  return { text, alone: body.querySelector("table tr") !== null };
}

function pasted(area, event) {
  const data = event.clipboardData;
  const plain = data.getData("text/plain").replace(/\r\n?/g, "\n");
  const rows = sheet(plain);
  const found = rows ? { text: table(rows), alone: true } : rich(data.getData("text/html"));
  if (!found?.text) return;
  event.preventDefault();
  if (found.alone) area.editor.block(found.text);
  else area.editor.replace(area.selectionStart, area.selectionEnd, found.text);
}

document.addEventListener("editor:ready", ({ target: area }) => {
  area.addEventListener("paste", (event) => {
    if (!event.defaultPrevented) pasted(area, event);
  });
});
