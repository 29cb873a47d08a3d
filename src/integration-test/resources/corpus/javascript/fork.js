const { fork } = require("child_process");
if (process.argv[2] === "child") process.send("from child");
else fork(__filename, ["child"]).on("message", (m) => console.log(m));
