setTimeout(() => console.log(3), 10);
setImmediate(() => console.log("immediate"));
process.nextTick(() => console.log(1));
Promise.resolve().then(() => console.log(2));
console.log(0);
