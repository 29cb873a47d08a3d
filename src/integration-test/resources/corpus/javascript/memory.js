console.log(process.memoryUsage().heapUsed > 0, require("v8").getHeapStatistics().heap_size_limit);
