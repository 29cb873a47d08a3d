const t = require("fs").readFileSync("/proc/self/limits", "utf8");
console.log(t.split("\n").filter((l) => /cpu|file size|processes|open files|core|stack/i.test(l)).join("\n"));
