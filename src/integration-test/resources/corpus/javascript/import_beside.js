import("./helper.js").then((m) => console.log(m.default.double(4), Object.keys(m)));
