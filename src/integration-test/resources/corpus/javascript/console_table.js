console.table([{ a: 1, b: 2 }]);
console.group("g");
console.log("in");
console.groupEnd();
console.assert(false, "asserted");
