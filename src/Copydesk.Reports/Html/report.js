"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("scripted");
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  // Colours: as the system has them, or as chosen here.
  const themes = ["Auto", "Light", "Dark"];
  const button = document.getElementById("theme");
  const setTheme = name => {
    button.textContent = name;
    button.setAttribute("aria-label", name === "Auto" ? "Colours: as the system has them" : `Colours: ${name.toLowerCase()}`);
    if (name === "Auto") root.removeAttribute("data-theme"); else root.dataset.theme = name.toLowerCase();
  };
  button.addEventListener("click", () => setTheme(themes[(themes.indexOf(button.textContent) + 1) % themes.length]));

  // Each note with its number in the text and the marks over its words.
  const articles = all("article").map(article => {
    const marks = all("mark", article).map(mark => ({ mark, over: mark.dataset.over.split(" ") }));
    const notes = all(".note", article).map((note, i) => ({
      note, ref: document.getElementById(note.id.replace(/-note$/, "")), marks: [], key: String(i), shown: true,
    }));
    for (const { mark, over } of marks)
      for (const key of over) notes[key].marks.push(mark);
    for (const entry of notes) {
      const light = on => {
        entry.note.classList.toggle("lit", on);
        for (const mark of entry.marks) mark.classList.toggle("lit", on);
      };
      for (const element of [entry.note, entry.ref, ...entry.marks]) {
        if (!element) continue;
        element.addEventListener("pointerenter", () => light(true));
        element.addEventListener("pointerleave", () => light(false));
        element.addEventListener("focusin", () => light(true));
        element.addEventListener("focusout", () => light(false));
      }
    }
    return { article, marks, notes };
  });

  const form = document.querySelector(".filters");
  if (!form) return;
  const bars = all(".bars").map(list => ({ list, rows: all("li", list) }));
  const apply = () => {
    const chosen = { severity: new Set(), family: new Set() };
    for (const box of all("input", form)) if (box.checked) chosen[box.name].add(box.value);
    const rules = new Map(), drafts = new Map();
    const add = (map, key, severity) => {
      const tally = map.get(key) ?? { all: 0, error: 0, warning: 0, suggestion: 0 };
      tally.all++;
      tally[severity]++;
      map.set(key, tally);
    };
    let shown = 0, total = 0;
    for (const { article, marks, notes } of articles) {
      let here = 0;
      for (const entry of notes) {
        const { severity, family, rule } = entry.note.dataset;
        entry.shown = chosen.severity.has(severity) && chosen.family.has(family);
        entry.note.hidden = !entry.shown;
        if (entry.ref) entry.ref.hidden = !entry.shown;
        total++;
        if (!entry.shown) continue;
        here++;
        add(rules, rule, severity);
        add(drafts, article.id, severity);
      }
      for (const { mark, over } of marks) mark.classList.toggle("off", !over.some(key => notes[key].shown));
      article.hidden = here === 0;
      shown += here;
    }
    document.getElementById("shown").textContent = shown === total ? `${total} shown` : `${shown} of ${total} shown`;
    document.querySelector(".nothing").hidden = shown > 0;
    for (const { rows } of bars) {
      const tallyOf = row => row.dataset.rule ? rules.get(row.dataset.rule) : drafts.get(row.dataset.draft);
      const most = Math.max(1, ...rows.map(row => tallyOf(row)?.all ?? 0));
      for (const row of rows) {
        const tally = tallyOf(row);
        row.hidden = !tally;
        if (!tally) continue;
        row.querySelector("b").textContent = tally.all;
        for (const bar of all("i", row)) {
          const count = tally[bar.className];
          bar.hidden = count === 0;
          bar.style.width = `${100 * count / most}%`;
        }
      }
    }
  };
  form.addEventListener("change", apply);
  form.addEventListener("submit", event => event.preventDefault());
  apply();
})();
