console.log(require("vm").runInNewContext("1 + x", { x: 2 }));
