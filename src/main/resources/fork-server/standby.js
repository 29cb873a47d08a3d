"use strict";
// What makes node wait on standby: src/main/c/runner/standby.h.
//
// Node loads this by `--require` at the end of its start-up, just before it loads the program. Here it waits for a job,
// which it reads to its end, and has node go on with that program in the place of the placeholder. Node's own modules that
// are not loaded yet stay so, since a program could see which are.
(() => {
  delete require.cache[__filename];
  // Workers load this too, with the environment as it is by then.
  const sockets = process.env.CACHEHIT_STANDBY;
  if (sockets === undefined) return;
  const fs = require("fs");
  const Module = module.constructor;
  const [job, report] = sockets.split(",").map(Number);
  const text = fs.readFileSync(job, "utf8");
  fs.closeSync(job);
  if (!text.endsWith("\0.")) process.exit(0);
  const { user, system } = process.cpuUsage();
  fs.writeSync(report, `P${process.pid} ${user + system}\n`);
  try {
    const words = text.split("\0").slice(0, -1);
    const [path, directory] = words.slice(7);
    const variables = 10 + Number(words[9]);
    process.chdir(directory);
    for (const name of Object.keys(process.env)) delete process.env[name];
    for (const variable of words.slice(10, variables)) {
      const end = variable.indexOf("=");
      process.env[variable.slice(0, end)] = variable.slice(end + 1);
    }
    // They depend on the variable HOME.
    Module._initPaths?.();
    process.argv.splice(1, process.argv.length, path, ...words.slice(variables));
    // A bound function is no frame of its own in a stack trace, and by then everything is as it was.
    const runMain = Object.getOwnPropertyDescriptor(Module, "runMain");
    Object.defineProperty(Module, "runMain", {
      configurable: true,
      get() {
        Object.defineProperty(Module, "runMain", runMain);
        return runMain.value.bind(Module, path);
      },
    });
  } catch (fault) {
    fs.writeSync(report, fault.message);
    process.exit(127);
  }
  fs.closeSync(report);
})();
