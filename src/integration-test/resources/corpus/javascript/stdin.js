let all = "";
process.stdin.on("data", (d) => (all += d));
process.stdin.on("end", () => console.log(all.toUpperCase()));
