// Runs before the first paint, so that a chosen theme or text size does not flash another one.
for (const [key, name, choices] of [
  ['cachehit.theme', 'theme', ['light', 'dark']],
  ['cachehit.text-size', 'textSize', ['small', 'large', 'larger']],
]) {
  try {
    const value = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (choices.includes(value)) document.documentElement.dataset[name] = value;
  } catch {
    // No storage, or nonsense in it: the system's own applies.
  }
}
