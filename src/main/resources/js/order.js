// Things in an order of one's own: dragged, or moved by their buttons, which without this send the form there and back.
class Order {
  constructor(root) {
    this.root = root;
    this.chosen = root.querySelector(".order-chosen");
    this.others = root.querySelector(".order-others");
    this.status = root.querySelector("[role=status]");
    this.dragged = null;
    root.addEventListener("click", (event) => this.clicked(event));
    root.addEventListener("change", (event) => this.ticked(event.target));
    this.chosen.addEventListener("dragstart", (event) => this.lifted(event));
    this.chosen.addEventListener("dragover", (event) => this.over(event));
    this.chosen.addEventListener("drop", (event) => event.preventDefault());
    this.chosen.addEventListener("dragend", () => this.dropped());
    for (const item of this.chosen.children) item.draggable = true;
  }

  clicked(event) {
    const button = event.target.closest("button[name=move]");
    if (!button) return;
    event.preventDefault();
    const item = button.closest("li");
    const up = button.value.includes(" up ");
    const beside = up ? item.previousElementSibling : item.nextElementSibling;
    if (!beside) return;
    if (up) beside.before(item);
    else beside.after(item);
    button.focus();
    this.told(item);
  }

  // What is ticked joins the way at its end, what is not leaves it; the focus goes along.
  ticked(box) {
    const item = box.closest("li");
    if (box.checked && item.parentElement === this.others) {
      this.chosen.append(item);
      item.draggable = true;
      if (!item.querySelector(".moves")) item.append(this.moves(box));
      box.focus();
      this.told(item);
    } else if (!box.checked && this.others && item.parentElement === this.chosen) {
      this.others.append(item);
      item.draggable = false;
      box.focus();
    }
  }

  moves(box) {
    const moves = document.createElement("span");
    moves.className = "moves";
    moves.append(this.button(box, "up", "↑"), this.button(box, "down", "↓"));
    return moves;
  }

  button(box, way, arrow) {
    const button = document.createElement("button");
    button.type = "submit";
    button.className = "button";
    button.name = "move";
    button.value = `${box.name} ${way} ${box.value}`;
    button.ariaLabel = `${this.root.dataset[way]}: ${box.parentElement.innerText}`;
    button.append(arrow);
    return button;
  }

  lifted(event) {
    this.dragged = event.target.closest?.("li");
    if (!this.dragged) return;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", this.dragged.innerText);
    this.dragged.classList.add("dragged");
  }

  over(event) {
    const item = event.target.closest("li");
    if (!this.dragged || !item) return;
    event.preventDefault();
    const box = item.getBoundingClientRect();
    if (item === this.dragged) return;
    if (event.clientY < box.top + box.height / 2) item.before(this.dragged);
    else item.after(this.dragged);
  }

  dropped() {
    if (!this.dragged) return;
    this.dragged.classList.remove("dragged");
    this.told(this.dragged);
    this.dragged = null;
  }

  // Whoever cannot see it hears where it stands now; and the draft follows.
  told(item) {
    const all = [...this.chosen.children];
    const values = [item.querySelector(".tick").innerText, all.indexOf(item) + 1, all.length];
    this.status.textContent = values.reduce((text, value, at) => text.replace(`{${at}}`, value), this.root.dataset.moved);
    this.root.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

for (const root of document.querySelectorAll("[data-order]")) new Order(root);
