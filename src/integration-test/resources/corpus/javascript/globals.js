console.log(Object.getOwnPropertyNames(globalThis).sort(), this === module.exports, arguments.length);
