// The one connection of this browser, for all its tabs: a worker that they share, or the one of the tab that leads.
// A tab says that it is here, with the topics it shows and up to where it knows each; it is told what changed since.
const FORGOTTEN = 150000; // milliseconds without a word of a tab, which may have crashed
const SILENCE = 45000; // three missed signs of life of the server
const FIRST_TRY = 5000;
const LAST_TRY = 300000;
const SURPLUS = 8;
const MOST = 200; // topics that the server takes of a member
const LONGEST = 7000; // characters of an address that proxies let pass

const channel = new BroadcastChannel(self.name);
const tabs = new Map();
const newest = new Map(); // by topic, as far as this connection heard of one
let source = null;
let asked = new Set();
let from = -1; // the connection tells everything since here
let seen = -1;
let who = "";
let most = MOST; // fewer once the server has said so
let fails = 0;
let guest = false; // whom the server takes us for
let heardAt = 0;
let soon = 0;
let notBefore = 0;

channel.addEventListener("message", ({ data }) => {
  if (data.kind === "gone") tabs.delete(data.tab);
  else if (data.kind === "here") here(data);
  else return;
  lookIn(50);
});

function lookIn(millis) {
  clearTimeout(soon);
  soon = setTimeout(look, Math.max(millis, notBefore - Date.now()));
}

function here({ tab, topics, as }) {
  if (!tabs.has(tab) && as !== who) {
    who = as;
    most = MOST;
    close(); // somebody signed in, or out
  }
  tabs.set(tab, { topics, at: Date.now() });
}

function isCovered([topic, since]) {
  return asked.has(topic) && (since < 0 || since >= from);
}

function encoded(topic) {
  return encodeURIComponent(topic).replaceAll("%3A", ":").replaceAll("%2F", "/");
}

// As many as one connection takes, those of the newest tabs first. A tab hears which, and asks for itself for the others.
function chosen() {
  const names = new Set();
  let length = 0;
  for (const { topics } of [...tabs.values()].reverse())
    for (const [topic] of topics) {
      if (names.has(topic)) continue;
      length += encoded(topic).length + 1;
      if (names.size === most || length > LONGEST) return names;
      names.add(topic);
    }
  return names;
}

function look() {
  const now = Date.now();
  for (const [tab, { at }] of tabs) if (now - at > FORGOTTEN) tabs.delete(tab);
  const names = chosen();
  const wanted = [...tabs.values()].flatMap(({ topics }) => topics).filter(([topic]) => names.has(topic));
  if (names.size === 0) return close();
  if (source && asked.size <= names.size + SURPLUS && wanted.every(isCovered)) return tell(wanted);
  open(names, wanted.map(([, since]) => since));
}

// A page that was made before something was heard is told of it now.
function tell(wanted) {
  const changes = [];
  for (const [topic, since] of wanted) {
    const at = newest.get(topic) ?? -1;
    if (since >= 0 && at > since) changes.push([at, topic]);
  }
  if (changes.length > 0) channel.postMessage({ kind: "changed", id: seen, changes });
  if (source.readyState === EventSource.OPEN) channel.postMessage({ kind: "open", id: seen, topics: [...asked], guest });
}

function open(names, sinces) {
  const known = [...sinces, seen].filter((since) => since >= 0);
  close();
  asked = names;
  from = known.length > 0 ? Math.min(...known) : -1;
  const since = from < 0 ? "" : `&since=${from}`;
  heardAt = Date.now();
  source = new EventSource(`/events?topics=${[...names].map(encoded).join(",")}${since}`);
  source.addEventListener("hello", greeted);
  source.addEventListener("reload", (event) => {
    greeted(event);
    channel.postMessage({ kind: "reload", id: seen });
  });
  source.addEventListener("changed", changed);
  source.addEventListener("beat", heard);
  source.addEventListener("error", failed);
}

function close() {
  source?.close();
  source = null;
  asked = new Set();
}

function heard(event) {
  heardAt = Date.now();
  seen = Math.max(seen, Number(event.lastEventId));
}

function greeted(event) {
  fails = 0;
  notBefore = 0;
  // Another database, perhaps an older one: what was seen of the other counts for nothing.
  if (event.type === "reload") seen = -1;
  if (event.type === "reload") newest.clear();
  heard(event);
  guest = event.data.endsWith(" guest");
  const taken = Number(event.data.split(" ")[1] ?? MOST);
  if (taken < asked.size) {
    most = taken;
    asked = new Set([...asked].slice(0, taken));
  }
  if (from < 0 || event.type === "reload") from = seen;
  channel.postMessage({ kind: "open", id: seen, topics: [...asked], guest });
}

function changed(event) {
  const changes = event.data.split("\n").map((line) => {
    const gap = line.indexOf(" ");
    return [Number(line.slice(0, gap)), line.slice(gap + 1)];
  });
  for (const [at, topic] of changes) newest.set(topic, Math.max(at, newest.get(topic) ?? -1));
  heard(event);
  channel.postMessage({ kind: "changed", id: seen, changes });
}

// A connection that broke comes back by itself; one that was refused is tried again, later and later.
function failed() {
  const refused = source?.readyState === EventSource.CLOSED;
  channel.postMessage({ kind: "closed", refused });
  if (!refused) return;
  close();
  fails += 1;
  notBefore = Date.now() + Math.min(LAST_TRY, FIRST_TRY * 2 ** (fails - 1)) * (0.5 + Math.random());
  lookIn(0);
}

setInterval(() => {
  if (source && Date.now() - heardAt > SILENCE) close();
  if (!source) lookIn(0);
}, SILENCE / 3);

channel.postMessage({ kind: "who" });
