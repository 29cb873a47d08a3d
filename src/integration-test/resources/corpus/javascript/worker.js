const { Worker, isMainThread, parentPort, workerData } = require("worker_threads");
if (isMainThread) {
  new Worker(__filename, { workerData: 6 }).on("message", (message) => console.log(message));
} else {
  parentPort.postMessage(JSON.stringify([workerData * 7, Object.keys(require.cache), Object.keys(process.env).sort()]));
}
