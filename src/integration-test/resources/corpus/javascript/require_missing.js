try {
  require("./nothing.js");
} catch (e) {
  console.log(e.code, e.message, e.stack);
}
