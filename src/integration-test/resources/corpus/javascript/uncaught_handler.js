process.on("uncaughtException", (e, origin) => console.log(e.message, origin));
throw new Error("x");
