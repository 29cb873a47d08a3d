console.log(process.eventNames(), Object.keys(process).sort());
