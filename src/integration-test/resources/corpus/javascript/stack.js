const e = new Error("here");
console.log(e.stack);
