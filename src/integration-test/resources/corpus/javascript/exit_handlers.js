process.on("beforeExit", (c) => console.log("before", c));
process.on("exit", (c) => console.log("exit", c));
process.exitCode = 2;
