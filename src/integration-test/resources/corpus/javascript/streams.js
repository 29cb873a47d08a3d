const fs = require("fs");
for (const fd of [0, 1, 2]) console.log(fd, fs.fstatSync(fd).isFIFO());
console.log(process.stdout.isTTY, process.stdin.isTTY, process.stdout.writableHighWaterMark);
