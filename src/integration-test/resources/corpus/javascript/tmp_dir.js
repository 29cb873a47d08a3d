console.log(require("os").tmpdir(), require("os").hostname(), require("os").userInfo.name);
