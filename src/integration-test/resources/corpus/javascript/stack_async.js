async function f() { await null; throw new Error("async"); }
f().catch((e) => console.log(e.stack));
