// What a form holds, as a draft keeps it: everything that has a name, but what belongs to one sending, passwords and files.
const OF_ONE_SENDING = ["based-on", "once", "place", "strand", "seen-charge", "seen-doubt"];

function isKept(one) {
  if (!one.name || one.disabled || OF_ONE_SENDING.includes(one.name) || /password/i.test(one.name)) return false;
  return !["submit", "button", "image", "reset", "file", "password", "fieldset", "output", "object"].includes(one.type);
}

function isChoice(one) {
  return one.type === "checkbox" || one.type === "radio";
}

function chosen(select, given) {
  const options = [...select.options].filter((option) => (given ? option.defaultSelected : option.selected));
  // Without a mark of the server's, a list that opens shows its first choice.
  return given && !select.multiple && options.length === 0 ? [...select.options].slice(0, 1) : options;
}

function entries(form, given) {
  return [...form.elements].filter(isKept).flatMap((one) => {
    if (isChoice(one)) return (given ? one.defaultChecked : one.checked) ? [[one.name, one.value]] : [];
    if (one.localName === "select") return chosen(one, given).map((option) => [one.name, option.value]);
    return [[one.name, given ? one.defaultValue : one.value]];
  });
}

// What stands in the form now, as one text.
function typedText(form) {
  return new URLSearchParams(entries(form, false)).toString();
}

// What the server put there, whatever the browser or a person made of it since.
function givenText(form) {
  return new URLSearchParams(entries(form, true)).toString();
}

// Without how far somebody has looked.
function wordsOf(text) {
  const fields = new URLSearchParams(text);
  fields.delete("reached");
  return fields.toString();
}

// Whether two texts say the same, whatever white space and whichever order.
function isAlike(one, other) {
  const said = (text) => {
    const fields = [...new URLSearchParams(wordsOf(text))].map(([name, value]) => [name, value.replace(/\s+/g, " ").trim()]);
    return JSON.stringify(fields.filter(([, value]) => value).sort());
  };
  return said(one) === said(other);
}

function put(form, text) {
  const fields = new URLSearchParams(text);
  const used = new Map();
  for (const one of [...form.elements].filter(isKept)) {
    const before = isChoice(one) ? one.checked : one.value;
    const values = fields.getAll(one.name);
    if (isChoice(one)) one.checked = values.includes(one.value);
    else if (one.multiple && one.options) for (const option of one.options) option.selected = values.includes(option.value);
    else {
      const at = used.get(one.name) ?? 0;
      used.set(one.name, at + 1);
      if (at < values.length) one.value = values[at];
    }
    if (before === (isChoice(one) ? one.checked : one.value) && !one.multiple) continue;
    // Whatever follows a field, such as a preview, follows it here too.
    for (const kind of ["input", "change"]) one.dispatchEvent(new Event(kind, { bubbles: true }));
  }
}
