Array.prototype.map = () => "mine";
String.prototype.slice = () => "mine";
console.log([1].map((x) => x), "abc".slice(1));
