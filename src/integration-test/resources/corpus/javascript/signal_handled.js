process.on("SIGTERM", () => { console.log("handled"); process.exit(4); });
process.kill(process.pid, "SIGTERM");
setTimeout(() => {}, 1000);
