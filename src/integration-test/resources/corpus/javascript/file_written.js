const fs = require("fs");
fs.writeFileSync("out.txt", "data");
console.log(fs.readFileSync("out.txt", "utf8"), fs.readdirSync(".").length > 1);
