console.log(require("./helper.js").double(21), Object.keys(require("./data.json")));
