const { HOME, PWD, PATH, LANG } = process.env;
console.log(HOME, PWD, PATH, LANG, require("os").homedir());
