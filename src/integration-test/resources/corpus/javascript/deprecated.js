new Buffer(3);
