Promise.reject(new RangeError("not caught"));
