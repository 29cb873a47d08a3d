console.log(eval("2 ** 10"), new Function("a", "return a + 1")(1));
