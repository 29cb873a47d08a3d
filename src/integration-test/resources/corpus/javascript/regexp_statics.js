console.log(JSON.stringify([RegExp.$1, RegExp.lastMatch, RegExp.input]));
