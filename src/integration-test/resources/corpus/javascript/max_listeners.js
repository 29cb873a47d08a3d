for (let i = 0; i < 12; i++) process.on("exit", () => {});
