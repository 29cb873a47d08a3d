Promise.reject("text");
