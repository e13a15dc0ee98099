// "You are signed out", with the way back in: on a page of somebody whose session has ended meanwhile.
class Ended {
  // Whether somebody had signed in where the page was made.
  constructor() {
    this.words = document.querySelector(".top-who")?.dataset.ended;
  }

  say() {
    if (!this.words || this.box) return;
    this.box = document.createElement("div");
    this.box.className = "live-news";
    this.box.role = "status";
    const way = document.createElement("a");
    way.className = "button first";
    way.href = `/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`;
    way.textContent = this.words;
    document.body.append(this.box);
    this.box.append(way);
  }

  unsay() {
    this.box?.remove();
    this.box = null;
  }
}
