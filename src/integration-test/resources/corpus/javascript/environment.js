console.log(Object.keys(process.env).sort(), process.env.NODE_OPTIONS, process.env.CACHEHIT_STANDBY);
