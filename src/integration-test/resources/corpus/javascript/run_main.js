const Module = require("module");
const d = Object.getOwnPropertyDescriptor(Module, "runMain");
console.log(Object.keys(d), d.writable, d.enumerable, d.configurable, Module.runMain.name, Object.keys(Module));
